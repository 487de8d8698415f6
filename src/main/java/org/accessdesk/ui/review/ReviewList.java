package org.accessdesk.ui.review;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.ReviewRow;
import org.jspecify.annotations.Nullable;

/** The list of cards: arrows move, Space includes or excludes, Delete removes from the draft. */
final class ReviewList extends ListView<ReviewRow> {
    private final ReviewViewModel model;

    ReviewList(ReviewViewModel model) {
        this.model = model;
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
    void show(List<ReviewRow> rows) {
        if (rows.stream().map(ReviewRow::key).toList().equals(getItems().stream().map(ReviewRow::key).toList())) {
            IntStream.range(0, rows.size()).filter(i -> !rows.get(i).equals(getItems().get(i)))
                    .forEach(i -> getItems().set(i, rows.get(i)));
            return;
        }
        var at = getSelectionModel().getSelectedIndex();
        var selected = getSelectionModel().getSelectedItem();
        getItems().setAll(rows);
        if (selected != null && !rows.isEmpty()) {
            getSelectionModel().clearAndSelect(IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).key().equals(selected.key())).findFirst()
                    .orElse(Math.min(at, rows.size() - 1)));
        }
    }

    /** Selects the first card of {@code target} and scrolls to it. */
    void reveal(@Nullable Target target) {
        IntStream.range(0, getItems().size())
                .filter(i -> getItems().get(i) instanceof ReviewRow.Card c && c.target().equals(target)).findFirst()
                .ifPresent(i -> {
                    getSelectionModel().clearAndSelect(i);
                    scrollTo(i);
                    requestFocus();
                });
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
