package org.accessdesk.ui.kit;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;

/** The selection of a table across replaced rows. */
public final class Selections {
    private Selections() {}

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
