package org.accessdesk.ui.kit.theme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javafx.scene.Scene;

/**
 * The text size; all other sizes except icons are in {@code em} and scale with it. Each size is a style sheet, because
 * popups inherit the style sheets of the scene that opens them.
 */
public enum TextSize {
    SMALL(12), NORMAL(13), LARGE(15), LARGEST(17), PERCENT_150(19.5), PERCENT_200(26);

    private final String sheet;

    TextSize(double pixels) {
        var css = """
                .root { -fx-font-size: %1$spx; }
                .ikonli-font-icon { -fx-icon-size: %2$dpx; }
                .button .ikonli-font-icon, .menu-button .ikonli-font-icon, .clear-button .ikonli-font-icon {
                    -fx-icon-size: %4$dpx;
                }
                .empty-state > .ikonli-font-icon { -fx-icon-size: %3$dpx; }
                """.formatted(pixels, Math.round(pixels * 1.2), Math.round(pixels * 2.5), Math.round(pixels));
        sheet = "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** Applies this size to {@code scene}. */
    public void applyTo(Scene scene) {
        scene.getStylesheets().removeAll(Arrays.stream(values()).map(size -> size.sheet).toList());
        scene.getStylesheets().add(sheet);
    }
}
