package org.accessdesk.model.compare;

import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;

/**
 * The differences of a user.
 *
 * @param name the name in the later snapshot, or in the earlier one if the user is deleted
 * @param groups joined and left; a new user joined all, a deleted one left all
 * @param modules the user's effective modules, gained and lost
 */
public record UserDifference(UserId id, String name, Presence presence, Delta<GroupId> groups,
        Delta<ModuleId> modules) {

    /** Whether some of them were made elsewhere. */
    public boolean isOutside() {
        return presence != Presence.STAYED || !groups.outside().isEmpty() || !modules.outside().isEmpty();
    }

    boolean isNone() {
        return presence == Presence.STAYED && groups.isEmpty() && modules.isEmpty();
    }
}
