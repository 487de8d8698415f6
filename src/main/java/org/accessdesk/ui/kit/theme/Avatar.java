package org.accessdesk.ui.kit.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** Initials in a coloured circle. Hidden from assistive technology, as the name is next to it. */
public final class Avatar extends Label {
    private static final List<PseudoClass> COLOURS = IntStream.rangeClosed(1, 7)
            .mapToObj(n -> PseudoClass.getPseudoClass("colour-" + n)).toList();

    private PseudoClass colour = COLOURS.getFirst();

    /** An empty avatar, for cells. */
    public Avatar() {
        getStyleClass().add("avatar");
        pseudoClassStateChanged(colour, true);
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
        var next = COLOURS.get(Math.floorMod(id.hashCode(), COLOURS.size()));
        if (!next.equals(colour)) {
            // A state, as another style class would look for the matching rules again.
            StyleStates.change(this, () -> {
                pseudoClassStateChanged(colour, false);
                pseudoClassStateChanged(next, true);
            });
            colour = next;
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
