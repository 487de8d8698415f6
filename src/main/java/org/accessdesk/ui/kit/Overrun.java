package org.accessdesk.ui.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Texts that may give way where the window is narrow: cut, they are told in full by a tooltip. */
public final class Overrun {
    private Overrun() {}

    /** Lets {@code labeled} be cut, and returns it. */
    public static <L extends Labeled> L allow(L labeled) {
        var full = new Tooltip();
        full.textProperty().bind(labeled.textProperty());
        labeled.setMinWidth(0);
        labeled.textTruncatedProperty().subscribe(cut -> labeled.setTooltip(cut ? full : null));
        return labeled;
    }

    /** Keeps {@code labeled} as wide as its text, and returns it. */
    public static <L extends Labeled> L forbid(L labeled) {
        labeled.setMinWidth(Region.USE_PREF_SIZE);
        return labeled;
    }
}
