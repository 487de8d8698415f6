package org.accessdesk.ui.kit.text;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A list cell whose graphic contains wrapping text: as wide as the list, and as high as the graphic at that width. */
public abstract class WrappingCell<T> extends ListCell<T> {
    protected WrappingCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    /** JavaFX computes the height of a cell's graphic without a width, that is, without wrapping. */
    @Override
    protected double computePrefHeight(double width) {
        var insets = snappedLeftInset() + snappedRightInset();
        var room = (width < 0 ? getWidth() : width) - insets;
        var height = getGraphic() == null ? 0 : getGraphic().prefHeight(room);
        return snapSizeY(height) + snappedTopInset() + snappedBottomInset();
    }
}
