package org.accessdesk.ui.kit.table;

import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.accessdesk.ui.kit.check.CheckMark;
import org.accessdesk.ui.kit.check.CheckState;
import org.jspecify.annotations.Nullable;

/** The box of a row in a {@link SelectColumn}; for assistive technology, a check box with the row's name. */
final class SelectCell<S> extends TableCell<S, S> {
    private final TableView<S> table;
    private final Function<S, String> name;
    private final CheckMark mark = new CheckMark();
    private final InvalidationListener onSelection = this::refresh;

    SelectCell(TableView<S> table, Function<S, String> name) {
        this.table = table;
        this.name = name;
        getStyleClass().add("select-cell");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        table.getSelectionModel().getSelectedIndices().addListener(new WeakInvalidationListener(onSelection));
        // Runs before the row's handler, which would select only this row.
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
    }

    @Override
    protected void updateItem(@Nullable S item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : mark);
        refresh(indexProperty());
    }

    private void refresh(Observable changed) {
        mark.show(CheckState.of(isChecked()), false);
        setAccessibleText(rowItem() == null ? null : name.apply(rowItem()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private @Nullable S rowItem() {
        var row = getTableRow();
        return isEmpty() || row == null ? null : row.getItem();
    }

    private boolean isChecked() {
        return !isEmpty() && table.getSelectionModel().isSelected(getIndex());
    }

    private void onPress(MouseEvent press) {
        if (press.getButton() == MouseButton.PRIMARY && !press.isShiftDown() && !isEmpty()) {
            table.requestFocus();
            fire();
            press.consume();
        }
    }

    private void fire() {
        SelectColumn.toggle(table, getIndex());
        table.getFocusModel().focus(getIndex());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case SELECTED -> isChecked();
            case INDETERMINATE -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE && !isEmpty()) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
