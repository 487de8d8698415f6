package org.accessdesk.model.compare;

import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserId;

/**
 * What became of a user.
 *
 * @param name the name in the later snapshot, or in the earlier one where the user is gone
 * @param groups joined and left; a new user joined all, one who is gone left all
 * @param modules what the user may do, gained and lost
 */
public record UserDifference(UserId id, String name, Presence presence, Delta<GroupId> groups,
        Delta<ModuleId> modules) {

    /** Whether some of it was done elsewhere. */
    public boolean isOutside() {
        return presence != Presence.STAYED || !groups.outside().isEmpty() || !modules.outside().isEmpty();
    }

    boolean isNone() {
        return presence == Presence.STAYED && groups.isEmpty() && modules.isEmpty();
    }
}
