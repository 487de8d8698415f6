package org.accessdesk.ui.kit;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/** The selection of a table across replaced rows. */
public final class Selections {
    /** How many rows stay in view above a revealed one. */
    private static final int LEAD = 4;

    private Selections() {}

    /** Selects the one row of {@code table} that is {@code wanted}, if it is there, and brings it into view. */
    public static <S> void reveal(TableView<S> table, Predicate<S> wanted) {
        var items = table.getItems();
        IntStream.range(0, items.size()).filter(i -> wanted.test(items.get(i))).findFirst().ifPresent(i -> {
            table.getSelectionModel().clearAndSelect(i);
            table.scrollTo(Math.max(0, i - LEAD));
        });
    }

    /** Selects exactly the rows of {@code table} that are {@code wanted}; a selection that is right is left alone. */
    public static <S> void restore(TableView<S> table, Predicate<S> wanted) {
        var items = table.getItems();
        var selection = table.getSelectionModel();
        var right = IntStream.range(0, items.size()).filter(i -> wanted.test(items.get(i))).toArray();
        var same = right.length == selection.getSelectedIndices().size()
                && IntStream.of(right).allMatch(selection::isSelected);
        if (same) {
            return;
        }
        var focused = table.getFocusModel().getFocusedIndex();
        selection.clearSelection();
        if (right.length > 0) {
            selection.selectIndices(right[0], right);
        }
        table.getFocusModel().focus(focused);
    }
}
