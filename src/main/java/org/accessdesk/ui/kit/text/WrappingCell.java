package org.accessdesk.ui.kit.text;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A cell whose graphic has sentences that wrap: as wide as the list, and as high as the graphic is at that width. */
public abstract class WrappingCell<T> extends ListCell<T> {
    protected WrappingCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    /** JavaFX asks a cell's graphic for its height without a width, which is the height of sentences that do not wrap. */
    @Override
    protected double computePrefHeight(double width) {
        var insets = snappedLeftInset() + snappedRightInset();
        var room = (width < 0 ? getWidth() : width) - insets;
        var height = getGraphic() == null ? 0 : getGraphic().prefHeight(room);
        return snapSizeY(height) + snappedTopInset() + snappedBottomInset();
    }
}
