package org.accessdesk.ui.kit.theme;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The content of a popover, one below the other. A popover asks for its height without a width: it counts wrapped lines. */
public final class PopOverPane extends VBox {

    /** A pane of {@code content}. */
    public PopOverPane(Node... content) {
        super(content);
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }
}
