package org.accessdesk.ui.settings;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A value beside its name, whose width the style sheet sets for all rows; below it where the value would be too narrow. */
final class NamedRow extends Region {
    private static final double GAP_EM = 1.43;
    private static final double LEAST_VALUE_EM = 17;

    private final Label name;
    private final Region value;

    NamedRow(Label name, Region value) {
        this.name = name;
        this.value = value;
        getStyleClass().add("named-row");
        getChildren().setAll(name, value);
    }

    private double em() {
        return name.getFont().getSize();
    }

    /** Where the value begins; 0 if it is below the name. */
    private double beside(double width) {
        var start = snapPositionX(name.prefWidth(-1) + GAP_EM * em());
        return width - start < LEAST_VALUE_EM * em() ? 0 : start;
    }

    private double nameWidth(double width) {
        return beside(width) > 0 ? name.prefWidth(-1) : width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return value.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return name.prefWidth(-1) + GAP_EM * em() + value.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        var whole = width < 0 ? prefWidth(-1) : width;
        var start = beside(whole);
        var top = name.prefHeight(nameWidth(whole));
        var height = value.prefHeight(whole - start);
        return snapSizeY(start > 0 ? Math.max(top, height) : top + height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var start = beside(getWidth());
        var top = snapSizeY(name.prefHeight(nameWidth(getWidth())));
        name.resizeRelocate(0, 0, nameWidth(getWidth()), top);
        var from = start > 0 ? 0 : top;
        value.resizeRelocate(start, from, getWidth() - start, getHeight() - from);
    }
}
