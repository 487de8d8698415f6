package org.accessdesk.ui.kit.table;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.StyleStates;
import org.jspecify.annotations.Nullable;

/**
 * A table row that marks what the draft changes: an amber bar at its left, and a word for screen readers.
 *
 * <p>The mark is set when the row gets its item: replace the item or refresh the table when it changes.
 *
 * <p>What a row looks like when it is selected, focused or marked is painted by a region behind its cells. As a state of
 * the row itself it would have each node in the row styled again: half the time of a click that selects all.
 */
public final class MarkedRow<S> extends TableRow<S> {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");

    private final Predicate<S> changed;
    private final Function<S, String> name;
    private final Region back = new Region();

    private MarkedRow(Predicate<S> changed, Function<S, String> name) {
        this.changed = changed;
        this.name = name;
        // Without "table-row-cell": the theme has rules for that one when it is selected.
        getStyleClass().setAll("cell", "indexed-cell", "desk-row");
        back.getStyleClass().add("row-back");
        back.setManaged(false);
        // Behind the cells.
        back.setViewOrder(1);
        selectedProperty().subscribe(on -> paint(SELECTED, on));
        focusedProperty().subscribe(on -> paint(CURRENT, on));
        hoverProperty().subscribe(on -> paint(HOVERED, on));
    }

    /**
     * Installs such rows on {@code table}.
     *
     * @param name the name of a row
     */
    public static <S> void install(TableView<S> table, Predicate<S> changed, Function<S, String> name) {
        table.setRowFactory(view -> new MarkedRow<>(changed, name));
    }

    @Override
    protected void updateItem(@Nullable S item, boolean empty) {
        super.updateItem(item, empty);
        var marked = !empty && item != null && changed.test(item);
        paint(FILLED, !empty);
        pseudoClassStateChanged(CHANGED, marked);
        paint(CHANGED, marked);
        if (empty || item == null) {
            setAccessibleText(null);
        } else {
            setAccessibleText(marked ? Texts.format("kit.row.changed", name.apply(item)) : name.apply(item));
        }
    }

    private void paint(PseudoClass state, boolean on) {
        StyleStates.change(back, () -> back.pseudoClassStateChanged(state, on));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // The skin replaces all children when the columns change.
        if (!getChildren().contains(back)) {
            getChildren().add(back);
        }
        back.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
