package org.accessdesk.model.effect;

import java.util.Set;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;

/**
 * What a change set would do to one group.
 *
 * @param joining the users who join, in order
 * @param leaving the users who leave, in order
 * @param stripped the part of {@code lost} that the platform removes by itself, because the Default group loses it
 * (UserGroup BR-012)
 */
public record GroupEffect(GroupId group, Set<UserId> joining, Set<UserId> leaving, Set<ModuleId> gained,
        Set<ModuleId> lost, Set<ModuleId> stripped) {

    /** Whether the group's members and modules do not change; its texts may. */
    public boolean isEmpty() {
        return joining.isEmpty() && leaving.isEmpty() && gained.isEmpty() && lost.isEmpty();
    }
}
