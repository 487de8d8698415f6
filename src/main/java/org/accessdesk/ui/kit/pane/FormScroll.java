package org.accessdesk.ui.kit.pane;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls a form in a low window. If there is room, it is as high as the form, whose sentences wrap at its width. */
public final class FormScroll extends ScrollPane {
    private final Region form;

    /** Scrolls {@code form}. */
    public FormScroll(Region form) {
        super(form);
        this.form = form;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("form-scroll");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var insets = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + form.prefHeight(width < 0 ? width : width - insets) + snappedBottomInset();
    }
}
