package org.accessdesk.ui.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The look of the app: AtlantaFX's Primer with our style sheet on top. It belongs to a scene, not to the application, so
 * that pictures in light and dark can be taken side by side; popups take it over from the scene that opens them.
 */
public enum Theme {
    LIGHT(ColorScheme.LIGHT, new PrimerLight().getUserAgentStylesheet()),
    DARK(ColorScheme.DARK, new PrimerDark().getUserAgentStylesheet());

    private static final String OURS = Objects
            .requireNonNull(Theme.class.getResource("/org/accessdesk/ui/access-desk.css")).toExternalForm();

    private final ColorScheme scheme;
    private final String primer;

    Theme(ColorScheme scheme, String primer) {
        this.scheme = scheme;
        this.primer = primer;
    }

    /** The theme that the operating system asks for. Call on the FX thread. */
    public static Theme ofSystem() {
        return of(Platform.getPreferences().getColorScheme());
    }

    /** The theme of {@code scheme}. */
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /**
     * Lets popups begin with one of these looks: they are measured before they take over the one of the scene that opens them.
     * Call once, before the first scene.
     */
    public static void prepare() {
        Application.setUserAgentStylesheet(LIGHT.primer);
    }

    /** Gives {@code scene} this look at once; its title bar follows where the platform can. */
    public void applyTo(Scene scene) {
        scene.getPreferences().setColorScheme(scheme);
        scene.setUserAgentStylesheet(primer);
        if (!scene.getStylesheets().contains(OURS)) {
            scene.getStylesheets().addFirst(OURS);
        }
    }
}
