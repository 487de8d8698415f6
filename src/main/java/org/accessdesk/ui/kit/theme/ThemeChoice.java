package org.accessdesk.ui.kit.theme;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** The theme chosen in the settings. */
public enum ThemeChoice {
    /** Follows the operating system's setting. */
    SYSTEM, LIGHT, DARK;

    /** Applies {@code choice} to {@code scene} on each change until unsubscribed. Call on the FX thread. */
    public static Subscription follow(Scene scene, ObservableValue<ThemeChoice> choice) {
        var system = Platform.getPreferences().colorSchemeProperty();
        Runnable apply = () -> choice.getValue().resolve(system.get()).applyTo(scene);
        apply.run();
        return Subscription.combine(choice.subscribe(apply), system.subscribe(apply));
    }

    private Theme resolve(ColorScheme system) {
        return switch (this) {
            case SYSTEM -> Theme.of(system);
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
