package org.accessdesk.ui.kit.theme;

import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The app's typeface, Inter. It is loaded here and not by the style sheet: a compiled style sheet looks for its files in
 * the folder where it was compiled.
 */
final class Typeface {
    private static final List<String> STYLES = List.of("Regular", "Medium", "SemiBold", "Bold");
    private static boolean loaded;

    private Typeface() {}

    /** Makes the families known to JavaFX, at the first call. */
    static synchronized void load() {
        if (!loaded) {
            loaded = true;
            STYLES.forEach(style -> Font.loadFont(Objects.requireNonNull(Typeface.class
                    .getResource("/org/accessdesk/ui/fonts/Inter-" + style + ".otf")).toExternalForm(), 0));
        }
    }
}
