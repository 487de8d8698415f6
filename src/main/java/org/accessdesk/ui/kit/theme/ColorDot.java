package org.accessdesk.ui.kit.theme;

import java.util.Locale;
import javafx.scene.layout.Region;

/** A round mark in one of the colours that a person chooses from; the name beside it says the same in words. */
public final class ColorDot extends Region {
    private static final String PREFIX = "color-";

    /** A dot of {@code color}, a constant of the palette. */
    public ColorDot(Enum<?> color) {
        getStyleClass().addAll("color-dot", styleClass(color));
    }

    /** The style class that gives a node the palette's {@code color} as -desk-own. */
    public static String styleClass(Enum<?> color) {
        return PREFIX + color.name().toLowerCase(Locale.ROOT);
    }
}
