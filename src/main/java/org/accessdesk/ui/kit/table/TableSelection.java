package org.accessdesk.ui.kit.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.TableView;

/**
 * Synchronizes the selection of a table with a view model. A table stores indices: when rows are replaced, sorted or
 * filtered, it loses the selection or moves it to a neighbour. The view model stores the selected objects.
 */
public final class TableSelection<S> {
    private final TableView<S> table;
    private final Function<S, ?> key;
    private final Consumer<List<S>> chosen;
    private boolean restoring;

    private TableSelection(TableView<S> table, Function<S, ?> key, Consumer<List<S>> chosen) {
        this.table = table;
        this.key = key;
        this.chosen = chosen;
    }

    /**
     * Installs the synchronization.
     *
     * @param wanted the rows to select; set again after each change of the rows
     * @param key the identity of a row
     * @param chosen receives the user's selection
     */
    public static <S> void link(TableView<S> table, ReadOnlyObjectProperty<List<S>> wanted, Function<S, ?> key,
            Consumer<List<S>> chosen) {
        var link = new TableSelection<>(table, key, chosen);
        table.getSelectionModel().getSelectedItems().addListener((Observable _) -> link.tell());
        // Not a change listener: the list can be equal although the table has lost its selection.
        wanted.addListener((Observable _) -> link.restore(wanted.get()));
        link.restore(wanted.get());
    }

    private void tell() {
        if (!restoring) {
            chosen.accept(selected());
        }
    }

    private List<S> selected() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private void restore(List<S> wanted) {
        var keys = wanted.stream().map(key).collect(Collectors.toSet());
        if (restoring || selected().stream().map(key).collect(Collectors.toSet()).equals(keys)) {
            return;
        }
        restoring = true;
        var items = table.getItems();
        var places = IntStream.range(0, items.size()).filter(i -> keys.contains(key.apply(items.get(i)))).toArray();
        var focused = table.getFocusModel().getFocusedIndex();
        table.getSelectionModel().clearSelection();
        if (places.length > 0) {
            table.getSelectionModel().selectIndices(places[0], places);
            table.getFocusModel().focus(IntStream.of(places).anyMatch(p -> p == focused) ? focused : places[0]);
        }
        restoring = false;
    }
}
