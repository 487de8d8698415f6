package org.accessdesk.ui.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The theme of the app: AtlantaFX's Primer with the app's style sheet. It is set on a scene, not on the application, so
 * that light and dark pictures can be taken side by side; popups inherit it from the scene that opens them.
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

    /** The theme that matches the operating system's setting. Call on the FX thread. */
    public static Theme ofSystem() {
        return of(Platform.getPreferences().getColorScheme());
    }

    /** The theme of {@code scheme}. */
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /**
     * Sets a default theme for popups: they are measured before they inherit the theme of the scene that opens them.
     * Call once, before the first scene.
     */
    public static void prepare() {
        Application.setUserAgentStylesheet(LIGHT.primer);
        loadTypeface();
    }

    /** Loads the fonts, unless that is done; any thread may do it as soon as JavaFX starts. {@link #prepare} waits for it. */
    public static void loadTypeface() {
        Typeface.load();
    }

    /** Applies this theme to {@code scene}, and to its title bar if the platform supports it. */
    public void applyTo(Scene scene) {
        Typeface.load();
        scene.getPreferences().setColorScheme(scheme);
        scene.setUserAgentStylesheet(primer);
        if (!scene.getStylesheets().contains(OURS)) {
            scene.getStylesheets().addFirst(OURS);
        }
    }
}
