package org.accessdesk.ui.kit.text;

import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Texts that may give way where the window is narrow: cut, they are told in full by a tooltip. */
public final class TruncationTooltip {
    private TruncationTooltip() {}

    /** Lets {@code labeled} be cut, and returns it. */
    public static <L extends Labeled> L allow(L labeled) {
        var full = new Tooltip();
        full.textProperty().bind(labeled.textProperty());
        labeled.setMinWidth(0);
        labeled.textTruncatedProperty().subscribe(cut -> labeled.setTooltip(cut ? full : null));
        return labeled;
    }

    /** Lets a name be cut: in the middle where an id in brackets ends it, which tells it from others. Returns it. */
    public static <L extends Labeled> L allowName(L labeled) {
        return keepMark(allow(labeled));
    }

    /** The same without a tooltip, for what stands in a cell by the hundred. */
    static <L extends Labeled> L keepMark(L labeled) {
        labeled.textProperty().subscribe(text -> labeled.setTextOverrun(
                text != null && (text.endsWith(")") || text.endsWith("）")) ? OverrunStyle.CENTER_ELLIPSIS
                        : OverrunStyle.ELLIPSIS));
        return labeled;
    }

    /** Keeps {@code labeled} as wide as its text, and returns it. */
    public static <L extends Labeled> L forbid(L labeled) {
        labeled.setMinWidth(Region.USE_PREF_SIZE);
        return labeled;
    }
}
