package org.accessdesk.ui.shell.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.accessdesk.model.settings.Look;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.kit.theme.ThemeChoice;

/** Applies the chosen look to a scene. */
final class Looks {
    private Looks() {}

    /**
     * Applies {@code look} to {@code scene} on each change, and the operating system's theme if the look says so, until
     * unsubscribed.
     */
    static Subscription follow(Scene scene, ObservableValue<Look> look) {
        // Observes only the theme, so that a change of the text size does not apply the theme again.
        return Subscription.combine(ThemeChoice.follow(scene, look.map(Look::scheme).map(Looks::of)),
                look.subscribe(now -> of(now.size()).applyTo(scene)));
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
            case PERCENT_150 -> TextSize.PERCENT_150;
            case PERCENT_200 -> TextSize.PERCENT_200;
        };
    }
}
