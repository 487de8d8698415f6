package org.accessdesk.ui.kit.pane;

/** A module in a list of what somebody has: its name, what the draft does to it, and through whom or for how many. */
public record AccessLine(String text, AccessLineKind kind, String detail) {

    /** What the draft does; those kept are listed first. */
    public enum AccessLineKind {
        KEPT, GAINED, LOST
    }

    /** Whether the draft does nothing to it. */
    public boolean isKept() {
        return kind == AccessLineKind.KEPT;
    }
}
