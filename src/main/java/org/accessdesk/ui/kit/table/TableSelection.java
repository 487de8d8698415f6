package org.accessdesk.ui.kit.table;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Synchronizes the selection of a table with a view model. A table stores indices: when rows are replaced, sorted or
 * filtered, it loses the selection or moves it to a neighbour. The view model stores the selected objects.
 */
public final class TableSelection<S> {
    private final DeskTable<S> table;
    private final Function<S, ?> key;
    private final BiConsumer<List<S>, Boolean> chosen;
    private boolean restoring;
    private boolean plain;

    private TableSelection(DeskTable<S> table, Function<S, ?> key, BiConsumer<List<S>, Boolean> chosen) {
        this.table = table;
        this.key = key;
        this.chosen = chosen;
    }

    /**
     * Installs the synchronization.
     *
     * @param wanted the rows to select; set again after each change of the rows
     * @param key the identity of a row
     * @param chosen receives the user's selection, and whether nothing else is to stay selected: after a plain click or
     *            arrow key, unlike a tick
     */
    public static <S> void link(DeskTable<S> table, ReadOnlyObjectProperty<List<S>> wanted, Function<S, ?> key,
            BiConsumer<List<S>, Boolean> chosen) {
        var link = new TableSelection<>(table, key, chosen);
        table.getSelectionModel().getSelectedItems().addListener((Observable _) -> link.tell());
        // Not a change listener: the list can be equal although the table has lost its selection.
        wanted.addListener((Observable _) -> link.restore(wanted.get()));
        link.restore(wanted.get());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED,
                press -> link.plain = !press.isShortcutDown() && !press.isShiftDown() && isOnRow(press.getTarget()));
        table.addEventFilter(KeyEvent.KEY_PRESSED,
                press -> link.plain = !press.isShortcutDown() && !press.isShiftDown()
                        && press.getCode().isNavigationKey());
    }

    /** Whether {@code target} is a part of a row other than its box. */
    private static boolean isOnRow(EventTarget target) {
        for (var node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node instanceof SelectCell) {
                return false;
            }
            if (node instanceof TableRow) {
                return true;
            }
        }
        return false;
    }

    private void tell() {
        if (!restoring) {
            chosen.accept(selected(), plain || table.getSelectionModel().getSelectionMode() == SelectionMode.SINGLE);
        }
    }

    private List<S> selected() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private void restore(List<S> wanted) {
        if (restoring) {
            return;
        }
        restoring = true;
        var keys = wanted.stream().map(key).collect(Collectors.toSet());
        var items = table.getItems();
        var rows = new BitSet();
        if (!keys.isEmpty()) {
            IntStream.range(0, items.size()).filter(i -> keys.contains(key.apply(items.get(i)))).forEach(rows::set);
        }
        var focused = table.getFocusModel().getFocusedIndex();
        table.selection().select(rows);
        if (!rows.isEmpty() && (focused < 0 || !rows.get(focused))) {
            table.getFocusModel().focus(rows.nextSetBit(0));
        }
        restoring = false;
    }
}
