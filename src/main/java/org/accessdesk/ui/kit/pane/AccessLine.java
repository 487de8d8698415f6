package org.accessdesk.ui.kit.pane;

import java.util.List;

/**
 * A module in a list of what somebody has: its name, what the draft does to it, and through what or for how many.
 *
 * @param names the groups it comes through or the users it changes for, where {@code detail} may not say them all
 */
public record AccessLine(String text, AccessLineKind kind, String detail, List<String> names) {
    public AccessLine {
        names = List.copyOf(names);
    }

    /** What the draft does; those kept are listed first. */
    public enum AccessLineKind {
        KEPT, GAINED, LOST
    }

    /** Whether the draft does nothing to it. */
    public boolean isKept() {
        return kind == AccessLineKind.KEPT;
    }
}
