package org.accessdesk.ui.kit.pane;

/** Something to choose, with its name, by which lists and fields show it. */
public record Choice<T>(T key, String text) {
    @Override
    public String toString() {
        return text;
    }
}
