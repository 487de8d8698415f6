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
 * Ties the selection of a table to a view model. A table remembers places, not rows: where rows are replaced, sorted anew
 * or filtered it loses the selection or moves it to a neighbour. The view model remembers whom it is about.
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
     * Ties them.
     *
     * @param wanted the rows that should be selected, set anew after each change of the rows
     * @param key what a row stands for
     * @param chosen is told what a person selects
     */
    public static <S> void link(TableView<S> table, ReadOnlyObjectProperty<List<S>> wanted, Function<S, ?> key,
            Consumer<List<S>> chosen) {
        var link = new TableSelection<>(table, key, chosen);
        table.getSelectionModel().getSelectedItems().addListener((Observable _) -> link.tell());
        // Not a change listener: an equal list may follow a change that the table's own selection did not survive.
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
