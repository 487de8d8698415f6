package org.accessdesk.ui.kit.theme;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/**
 * Tells the style sheet how much room the window has for texts of the chosen size. The pane {@code .app} is {@code :narrow}
 * below 80 em of width, {@code :tight} below 52 em, and
 * {@code :low} below 32 em of height.
 */
public final class Room extends Label {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double NARROW_EM = 80;
    private static final double TIGHT_EM = 52;
    private static final double LOW_EM = 32;

    private final Pane window;

    private Room(Pane window) {
        this.window = window;
        // An empty label, since only a text knows the size of an em.
        setManaged(false);
        setVisible(false);
        fontProperty().subscribe(_ -> measure());
        window.widthProperty().subscribe(_ -> measure());
        window.heightProperty().subscribe(_ -> measure());
    }

    /** Measures {@code window} from now on. */
    public static void measure(Pane window) {
        window.getChildren().add(new Room(window));
    }

    /** Whether {@code width}, of all that the window shows, is {@code :tight} for texts of {@code font}. */
    public static boolean isTight(double width, Font font) {
        return width / font.getSize() < TIGHT_EM;
    }

    private void measure() {
        var width = window.getWidth() / getFont().getSize();
        window.pseudoClassStateChanged(NARROW, width < NARROW_EM);
        window.pseudoClassStateChanged(TIGHT, isTight(window.getWidth(), getFont()));
        window.pseudoClassStateChanged(LOW, window.getHeight() / getFont().getSize() < LOW_EM);
    }
}
