package org.accessdesk.model.effect;

import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * How many users lose a module, seen from one group.
 *
 * @param lost how many of the group's members on the server lose it
 * @param of how many members the group has on the server
 * @param elsewhere how many other users lose it
 */
public record GroupLoss(int lost, int of, int elsewhere) {

    /** What {@code effect} does to the members of {@code group} on {@code snapshot}, which it was computed of. */
    public static GroupLoss of(Effect effect, Snapshot snapshot, GroupId group, ModuleId module) {
        var losers = effect.losers(module);
        var members = snapshot.memberSet(group);
        var lost = losers.both(members).size();
        return new GroupLoss(lost, members.size(), losers.size() - lost);
    }
}
