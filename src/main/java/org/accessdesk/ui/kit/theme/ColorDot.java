package org.accessdesk.ui.kit.theme;

import java.util.Locale;
import javafx.scene.layout.Region;

/** A dot in one of the colours of the palette; the name next to it carries the same information. */
public final class ColorDot extends Region {
    private static final String PREFIX = "color-";

    /** A dot of {@code color}, a constant of the palette. */
    public ColorDot(Enum<?> color) {
        getStyleClass().addAll("color-dot", styleClass(color));
    }

    /** The style class that defines the palette's {@code color} as -desk-own on a node. */
    public static String styleClass(Enum<?> color) {
        return PREFIX + color.name().toLowerCase(Locale.ROOT);
    }
}
