package org.accessdesk.ui.kit.theme;

import javafx.scene.control.Label;

/** Initials in a coloured circle. Hidden from assistive technology, as the name is next to it. */
public final class Avatar extends Label {
    private static final int COLOURS = 7;

    /** An empty avatar, for cells. */
    public Avatar() {
        getStyleClass().addAll("avatar", "avatar-1");
        setMouseTransparent(true);
    }

    /** The avatar of the user or group {@code id} named {@code name}. */
    public Avatar(String id, String name) {
        this();
        show(id, name);
    }

    /** Shows another user or group. The colour depends only on {@code id}, so that it stays after a renaming. */
    public void show(String id, String name) {
        setText(initials(name));
        var colour = "avatar-" + (Math.floorMod(id.hashCode(), COLOURS) + 1);
        var last = getStyleClass().size() - 1;
        if (!getStyleClass().get(last).equals(colour)) {
            getStyleClass().set(last, colour);
        }
    }

    /**
     * The first characters of the first two words of {@code name}, as written; empty for a blank name. Text in
     * brackets, such as the id of a namesake, is ignored, as is the mark before a right-to-left name.
     */
    public static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.replace("\u200E", "").strip().split("\\s+", -1)) {
            if (!word.isEmpty() && "(（".indexOf(word.charAt(0)) < 0
                    && initials.codePointCount(0, initials.length()) < 2) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }
}
