package org.accessdesk.ui.review;

import javafx.collections.ObservableListBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.ReviewRow;
import org.accessdesk.ui.review.card.ReviewRows;
import org.jspecify.annotations.Nullable;

/** The list of cards: arrows move, Space includes or excludes, Delete removes from the draft. */
final class ReviewList extends ListView<ReviewRow> {
    private final ReviewViewModel model;
    private ShownCards shown = new ShownCards(ReviewRows.NONE);

    ReviewList(ReviewViewModel model) {
        this.model = model;
        setItems(shown);
        getStyleClass().add("review-list");
        setAccessibleText(Texts.get("review.changes"));
        setCellFactory(_ -> new ReviewCell(model));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().subscribe(focused -> {
            if (focused && getSelectionModel().isEmpty()) {
                getSelectionModel().selectFirst();
            }
        });
    }

    /** Shows {@code rows}; the selection stays at its row, or at its index if the row is gone. */
    void show(ReviewRows rows) {
        if (rows.hasPlacesOf(shown.rows)) {
            shown.change(rows);
            return;
        }
        var at = getSelectionModel().getSelectedIndex();
        var selected = getSelectionModel().getSelectedItem();
        // Another list, as a change of this one would have all its cards made.
        shown = new ShownCards(rows);
        setItems(shown);
        if (selected != null && !rows.isEmpty()) {
            var row = rows.rowLike(selected);
            getSelectionModel().clearAndSelect(row < 0 ? Math.min(at, rows.size() - 1) : row);
        }
    }

    /** Selects the first card of {@code target} and scrolls to it. */
    void reveal(@Nullable Target target) {
        var row = shown.rows.rowOf(target);
        if (row >= 0) {
            getSelectionModel().clearAndSelect(row);
            scrollTo(row);
            requestFocus();
        }
    }

    /** The rows as JavaFX observes them. */
    private static final class ShownCards extends ObservableListBase<ReviewRow> {
        private ReviewRows rows;

        ShownCards(ReviewRows rows) {
            this.rows = rows;
        }

        @Override
        public ReviewRow get(int row) {
            return rows.get(row);
        }

        @Override
        public int size() {
            return rows.size();
        }

        /** Takes rows with the same places. Cards that nobody has seen have changed for nobody. */
        void change(ReviewRows next) {
            var before = rows;
            rows = next;
            for (var row = 0; row < next.size(); row++) {
                if (before.isMade(row) && !next.get(row).equals(before.get(row))) {
                    beginChange();
                    nextSet(row, before.get(row));
                    endChange();
                }
            }
        }
    }

    private void onKey(KeyEvent event) {
        if (this.equals(event.getTarget())
                && getFocusModel().getFocusedItem() instanceof ReviewRow.Card card) {
            if (KeyBinding.TICK.matches(event)) {
                model.include(card.target(), !card.included());
                event.consume();
            } else if (KeyBinding.REMOVE.matches(event)) {
                model.remove(card.target());
                event.consume();
            }
        }
    }
}
