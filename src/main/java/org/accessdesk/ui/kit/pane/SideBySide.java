package org.accessdesk.ui.kit.pane;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two parts in the middle: beside each other where the width allows it, else below each other and no wider than it. */
public final class SideBySide extends Pane {
    private final double gap;
    private final Region first;
    private final Region second;

    /** @param gap between the parts, in pixels */
    public SideBySide(double gap, Region first, Region second) {
        this.gap = gap;
        this.first = first;
        this.second = second;
        getChildren().setAll(first, second);
        // Scrolls instead of cutting the parts.
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fitsBeside(double width) {
        return first.prefWidth(-1) + gap + second.prefWidth(-1) <= width;
    }

    private static double width(Region part, double available) {
        return Math.min(part.prefWidth(-1), available);
    }

    private static double height(Region part, double available) {
        return part.prefHeight(width(part, available));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + gap + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 || fitsBeside(width) ? Math.max(height(first, width(width)), height(second, width(width)))
                : height(first, width) + gap + height(second, width);
    }

    private static double width(double width) {
        return width < 0 ? Double.MAX_VALUE : width;
    }

    @Override
    protected void layoutChildren() {
        var top = Math.max(0, (getHeight() - computePrefHeight(getWidth())) / 2);
        var height = height(first, getWidth());
        if (fitsBeside(getWidth())) {
            var left = (getWidth() - computePrefWidth(-1)) / 2;
            place(first, left, top, height);
            place(second, left + width(first, getWidth()) + gap, top, height(second, getWidth()));
        } else {
            place(first, (getWidth() - width(first, getWidth())) / 2, top, height);
            place(second, (getWidth() - width(second, getWidth())) / 2, top + height + gap, height(second, getWidth()));
        }
    }

    private void place(Region part, double x, double y, double height) {
        layoutInArea(part, x, y, width(part, getWidth()), height, 0, HPos.LEFT, VPos.TOP);
    }
}
