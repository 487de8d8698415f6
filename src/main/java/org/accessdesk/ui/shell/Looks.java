package org.accessdesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.accessdesk.model.settings.Look;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.kit.theme.ThemeChoice;

/** The look that is chosen, on a scene. */
final class Looks {
    private Looks() {}

    /** Keeps {@code scene} in the look of {@code look}; what the operating system says counts while it is asked. */
    static void follow(Scene scene, ObservableValue<Look> look) {
        // The chosen theme alone: a change of the text size leaves the theme as it is.
        ThemeChoice.follow(scene, look.map(Look::scheme).map(Looks::of));
        look.subscribe(now -> of(now.size()).applyTo(scene));
    }

    private static ThemeChoice of(Look.Scheme scheme) {
        return switch (scheme) {
            case SYSTEM -> ThemeChoice.SYSTEM;
            case LIGHT -> ThemeChoice.LIGHT;
            case DARK -> ThemeChoice.DARK;
        };
    }

    private static TextSize of(Look.Size size) {
        return switch (size) {
            case SMALL -> TextSize.SMALL;
            case NORMAL -> TextSize.NORMAL;
            case LARGE -> TextSize.LARGE;
            case LARGEST -> TextSize.LARGEST;
        };
    }
}
