package org.accessdesk.ui.capture.recipe;

import org.accessdesk.ui.kit.text.Texts;

/**
 * Names a control: by the key of its text, which is the same in every language, or by its accessible name itself.
 *
 * @param written as it stands in the recipe
 * @param kind what it is, where several controls have one name
 */
public record ControlName(String written, ControlKind kind) {

    /** The accessible name in the language of the app. */
    public String text() {
        return Texts.find(written).orElse(written);
    }

    @Override
    public String toString() {
        var text = text();
        return text.equals(written) ? written : written + " (" + text + ")";
    }
}
