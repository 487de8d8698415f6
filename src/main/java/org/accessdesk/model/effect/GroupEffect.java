package org.accessdesk.model.effect;

import java.util.Set;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserId;

/**
 * What a change set would do to one group.
 *
 * @param joining who joins, in the order of the users
 * @param leaving who leaves, in the order of the users
 * @param stripped what of {@code lost} the platform takes by itself, for the Default group loses it (UserGroup BR-012)
 */
public record GroupEffect(GroupId group, Set<UserId> joining, Set<UserId> leaving, Set<ModuleId> gained,
        Set<ModuleId> lost, Set<ModuleId> stripped) {

    /** Whether nothing of the group's members and modules changes; its texts may. */
    public boolean isEmpty() {
        return joining.isEmpty() && leaving.isEmpty() && gained.isEmpty() && lost.isEmpty();
    }
}
