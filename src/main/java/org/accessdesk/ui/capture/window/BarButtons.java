package org.accessdesk.ui.capture.window;

import javafx.scene.control.Button;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The buttons of the bars above the window: those of a picture and of a recording. */
public final class BarButtons {
    private BarButtons() {}

    /** A button with the text of that key. */
    public static Button button(String textKey, Runnable action) {
        var button = new Button(Texts.get(textKey));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** The one that most people press next. */
    public static Button primary(String textKey, Runnable action) {
        var button = button(textKey, action);
        button.getStyleClass().add(Styles.PRIMARY);
        return button;
    }
}
