package org.accessdesk.ui.matrix;

import javafx.geometry.Side;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.accessdesk.ui.kit.KeyBinding;

/** The keys and the mouse of the matrix. */
final class MatrixInput {
    private final MatrixPane pane;
    private final MatrixViewModel model;

    MatrixInput(MatrixPane pane, MatrixViewModel model) {
        this.pane = pane;
        this.model = model;
    }

    void install() {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        pane.area().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> pane
                .menu().show(pane, event.getScreenX(), event.getScreenY()));
        pane.area().addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPressed);
        pane.area().addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> to(event, true));
        pane.rowHeads().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onRow(event, event.isShiftDown()));
        pane.rowHeads().addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> onRow(event, true));
        pane.columnHeads().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onColumn(event, event.isShiftDown()));
        pane.columnHeads().addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> onColumn(event, true));
    }

    // ---- Mouse ----

    private void onPressed(MouseEvent event) {
        pane.requestFocus();
        var within = model.selectionProperty().get().range()
                .contains(pane.geometry().rowAt(event.getY()), pane.geometry().columnAt(event.getX()));
        // A click for the menu keeps the selection that it is made in.
        if (event.getButton() == MouseButton.PRIMARY || !within) {
            to(event, event.isShiftDown());
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.toggle();
        }
    }

    private void to(MouseEvent event, boolean extend) {
        if (event.getButton() == MouseButton.PRIMARY || !extend) {
            model.moveTo(pane.geometry().rowAt(event.getY()), pane.geometry().columnAt(event.getX()), extend);
        }
    }

    private void onRow(MouseEvent event, boolean extend) {
        pane.requestFocus();
        model.moveTo(pane.geometry().rowAt(event.getY()), model.selectionProperty().get().column(), extend);
        model.selectRows();
    }

    private void onColumn(MouseEvent event, boolean extend) {
        pane.requestFocus();
        model.moveTo(model.selectionProperty().get().row(), pane.geometry().columnAt(event.getX()), extend);
        model.selectColumns();
    }

    // ---- Keys ----

    private void onKey(KeyEvent event) {
        if (isCommand(event) || isMove(event)) {
            event.consume();
        }
    }

    private boolean isCommand(KeyEvent event) {
        if (KeyBinding.SELECT_COLUMNS.matches(event)) {
            model.selectColumns();
        } else if (KeyBinding.SELECT_ROWS.matches(event)) {
            model.selectRows();
        } else if (KeyBinding.TICK.matches(event)) {
            model.toggle();
        } else if (KeyBinding.SELECT_CELLS.matches(event)) {
            model.selectAll();
        } else if (KeyBinding.FILL_DOWN.matches(event)) {
            model.fillDown();
        } else if (KeyBinding.COPY_CELLS.matches(event)) {
            pane.copy(false);
        } else if (KeyBinding.COPY_NAMED.matches(event)) {
            pane.copy(true);
        } else if (KeyBinding.PASTE_CELLS.matches(event)) {
            pane.paste();
        } else if (KeyBinding.ROW_MENU.matches(event) || event.getCode() == KeyCode.CONTEXT_MENU) {
            pane.menu().show(pane.focusedCell(), Side.BOTTOM, 0, 0);
        } else if (KeyBinding.LEAVE.matches(event) && model.selectionProperty().get().range().size() > 1) {
            model.selectFocused();
        } else {
            return false;
        }
        return true;
    }

    /** Moves the focus; with Ctrl as far as there are cells, with Shift the selection grows. */
    private boolean isMove(KeyEvent event) {
        var now = model.selectionProperty().get();
        var shift = event.isShiftDown();
        var far = event.isShortcutDown();
        var page = pane.geometry().page();
        var last = Integer.MAX_VALUE;
        switch (event.getCode()) {
            case UP, KP_UP -> model.moveTo(far ? 0 : now.row() - 1, now.column(), shift);
            case DOWN, KP_DOWN -> model.moveTo(far ? last : now.row() + 1, now.column(), shift);
            case LEFT, KP_LEFT -> model.moveTo(now.row(), far ? 0 : now.column() - 1, shift);
            case RIGHT, KP_RIGHT -> model.moveTo(now.row(), far ? last : now.column() + 1, shift);
            case PAGE_UP -> model.moveTo(now.row() - page, now.column(), shift);
            case PAGE_DOWN -> model.moveTo(now.row() + page, now.column(), shift);
            case HOME -> model.moveTo(far ? 0 : now.row(), 0, shift);
            case END -> model.moveTo(far ? last : now.row(), last, shift);
            default -> {
                return false;
            }
        }
        return true;
    }
}
