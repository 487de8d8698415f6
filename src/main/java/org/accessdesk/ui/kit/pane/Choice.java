package org.accessdesk.ui.kit.pane;

/** An option of a list or field, with its name. */
public record Choice<T>(T key, String text) {
    @Override
    public String toString() {
        return text;
    }
}
