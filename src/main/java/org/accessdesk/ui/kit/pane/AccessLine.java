package org.accessdesk.ui.kit.pane;

import java.util.List;

/**
 * A module in a list of access: its name, the draft's change, and its source or the number of users.
 *
 * @param names the groups that grant it or the users it changes for, as {@code detail} may not name all; unmodifiable,
 * not copied, as they can be many and looked up when they are wanted
 */
public record AccessLine(String text, AccessLineKind kind, String detail, List<String> names) {

    /** The draft's change; kept ones are listed first. */
    public enum AccessLineKind {
        KEPT, GAINED, LOST
    }
}
