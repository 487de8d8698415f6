package org.accessdesk.ui.kit.table;

import javafx.beans.Observable;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Synchronizes the selection and the focus of a table with a view model. A table stores numbers of rows: when rows are
 * replaced, sorted or filtered, they are others. The view model stores the selected objects.
 */
final class TableSelection<I, R> {
    private final DeskTable<R> table;
    private final EntityListViewModel<I, R> model;
    private @Nullable I focused;
    private boolean restoring;
    private boolean plain;

    private TableSelection(DeskTable<R> table, EntityListViewModel<I, R> model) {
        this.table = table;
        this.model = model;
    }

    /**
     * Installs the synchronization. After a plain click or arrow key nothing else stays selected, unlike after a tick.
     */
    static <I, R> void link(DeskTable<R> table, EntityListViewModel<I, R> model) {
        var link = new TableSelection<>(table, model);
        table.getSelectionModel().getSelectedIndices().addListener((Observable _) -> link.tell());
        table.getFocusModel().focusedIndexProperty().addListener((_, _, row) -> link.focus(row.intValue()));
        // Not a change listener: the list can be equal although the table has lost its selection.
        model.selectedProperty().addListener((Observable _) -> link.restore());
        link.restore();
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
        if (!restoring && !model.isChanging()) {
            restoring = true;
            model.selectRows(table.selection().selected(),
                    plain || table.getSelectionModel().getSelectionMode() == SelectionMode.SINGLE);
            restoring = false;
        }
    }

    private void focus(int row) {
        if (!restoring && !model.isChanging()) {
            focused = row >= 0 && row < table.getItems().size() ? model.idOf(row) : null;
        }
    }

    private void restore() {
        // Read, so that the next change sends an event again.
        var _ = model.selectedProperty().get();
        if (restoring) {
            return;
        }
        restoring = true;
        var rows = model.selectedRows();
        table.selection().select(rows);
        var row = focused == null ? -1 : model.rowOf(focused);
        if (!rows.isEmpty() && (row < 0 || !rows.get(row))) {
            row = rows.nextSetBit(0);
        }
        if (row != table.getFocusModel().getFocusedIndex()) {
            table.getFocusModel().focus(row);
        }
        restoring = false;
        focus(row);
    }
}
