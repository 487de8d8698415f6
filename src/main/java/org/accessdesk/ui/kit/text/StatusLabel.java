package org.accessdesk.ui.kit.text;

import javafx.scene.control.Label;
import org.accessdesk.ui.kit.theme.StyleClasses;

/** A state in words, coloured by its {@link Tone}: Active, Invited, Invitation expired. */
public final class StatusLabel extends Label {
    /** An empty label, for cells. */
    public StatusLabel() {
        getStyleClass().addAll("status", Tone.NEUTRAL.styleClass());
    }

    /** Shows {@code text}. */
    public StatusLabel(String text, Tone tone) {
        this();
        show(text, tone);
    }

    /** Sets the state. */
    public void show(String text, Tone tone) {
        setText(text);
        StyleClasses.replaceLast(this, tone.styleClass());
    }
}
