package org.accessdesk.ui.kit.text;

import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.accessdesk.model.Lazy;

/** Allows labels to be truncated in narrow windows, and then shows the full text in a tooltip. */
public final class TruncationTooltip {
    private TruncationTooltip() {}

    /** Allows truncation of {@code labeled}, and returns it. */
    public static <L extends Labeled> L allow(L labeled) {
        labeled.setMinWidth(0);
        // Made only where it is needed, and then kept: a tooltip has a window of its own, which costs more than its label.
        var full = new Lazy<>(() -> full(labeled));
        labeled.textTruncatedProperty().subscribe(cut -> labeled.setTooltip(cut ? full.get() : null));
        return labeled;
    }

    private static Tooltip full(Labeled labeled) {
        var full = new Tooltip();
        full.textProperty().bind(labeled.textProperty());
        return full;
    }

    /**
     * Allows truncation of a name: in the middle if it ends with an id in brackets, which must stay visible. Returns
     * the label.
     */
    public static <L extends Labeled> L allowName(L labeled) {
        return keepMark(allow(labeled));
    }

    /** The same without a tooltip, for cells with many labels. */
    static <L extends Labeled> L keepMark(L labeled) {
        labeled.textProperty().subscribe(text -> labeled.setTextOverrun(
                text != null && (text.endsWith(")") || text.endsWith("）")) ? OverrunStyle.CENTER_ELLIPSIS
                        : OverrunStyle.ELLIPSIS));
        return labeled;
    }

    /** Forbids truncation of {@code labeled}, and returns it. */
    public static <L extends Labeled> L forbid(L labeled) {
        labeled.setMinWidth(Region.USE_PREF_SIZE);
        return labeled;
    }
}
