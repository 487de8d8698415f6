package org.accessdesk.ui.matrix;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The frame of the focused cell. A screen reader takes it for a check box, which it follows through the matrix. */
final class FocusedCell extends Region {
    private final MatrixViewModel model;

    FocusedCell(MatrixViewModel model) {
        this.model = model;
        getStyleClass().add("matrix-focused");
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        model.focusedProperty().subscribe(text -> {
            setAccessibleText(text);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        });
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case SELECTED -> model.focusedCell().map(MatrixCell::after).orElse(false);
            case DISABLED -> model.focusedCell().map(MatrixCell::locked).orElse(true);
            case ROW_INDEX -> model.selectionProperty().get().row();
            case COLUMN_INDEX -> model.selectionProperty().get().column();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            model.toggle();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
