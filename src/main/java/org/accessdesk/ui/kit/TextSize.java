package org.accessdesk.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javafx.scene.Scene;

/**
 * How large text is; everything else is in {@code em} and follows. A style sheet of its own, because popups take over
 * the style sheets of the scene that opens them.
 */
public enum TextSize {
    SMALL(13), NORMAL(14), LARGE(16), LARGEST(19);

    private final String sheet;

    TextSize(int pixels) {
        var css = ".root { -fx-font-size: " + pixels + "px; }";
        sheet = "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives {@code scene} this size. */
    public void applyTo(Scene scene) {
        scene.getStylesheets().removeAll(Arrays.stream(values()).map(size -> size.sheet).toList());
        scene.getStylesheets().add(sheet);
    }
}
