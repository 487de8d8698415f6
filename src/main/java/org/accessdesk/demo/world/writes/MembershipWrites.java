package org.accessdesk.demo.world.writes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.EntityKind;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** Changes the groups of users, and removes users, under the platform's rules. */
public final class MembershipWrites {
    private final World world;
    private final Switches switches;

    public MembershipWrites(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
    }

    /** Replaces the whole list of groups. */
    public PlatformMembership replace(PlatformActor actor, PlatformMembership membership, List<String> wanted) {
        SequencedSet<String> groups = checked(membership.accountId(), wanted);
        Group defaultGroup = world.defaultGroup(membership.accountId());
        boolean leaves = membership.groups().contains(defaultGroup.id()) && !groups.contains(defaultGroup.id());
        if (leaves && isOwn(actor, membership) && !switches.has(Switch.OWN_ADMIN_REMOVAL_ALLOWED)) {
            throw Problem.invalid("groups", "You cannot remove yourself from the default user group.");
        }
        Stamp stamp = world.stamp(actor);
        ContractVersion version = switches.has(Switch.MEMBERSHIP_MOVES_UPDATED)
                ? membership.version().next(stamp)
                : membership.version().nextAtSameTime();
        PlatformMembership next = store(membership.withGroups(new ArrayList<>(groups), version), stamp);
        if (switches.has(Switch.MEMBERSHIP_BUMPS_GROUP_REVISION)) {
            touch(difference(membership.groups(), groups), stamp);
        }
        return next;
    }

    /** Adds one group; does nothing if it is there already. */
    public PlatformMembership add(PlatformActor actor, PlatformMembership membership, String groupId) {
        List<String> groups = new ArrayList<>(membership.groups());
        groups.add(groupId);
        return replace(actor, membership, groups);
    }

    /** Removes one group. */
    public PlatformMembership remove(PlatformActor actor, PlatformMembership membership, String groupId) {
        if (!membership.groups().contains(groupId)) {
            throw Problem.notFound(groupId);
        }
        List<String> groups = new ArrayList<>(membership.groups());
        groups.remove(groupId);
        return replace(actor, membership, groups);
    }

    /** Removes a user; nobody can remove their own membership (AccountUser BR-006). */
    public void delete(PlatformActor actor, PlatformMembership membership) {
        if (isOwn(actor, membership)) {
            throw Problem.invalid("id", "You cannot remove yourself from the account.");
        }
        Stamp stamp = world.stamp(actor);
        world.remove(membership);
        world.log(EntityKind.AccountUser, "deleted", membership.accountId(), membership, stamp);
    }

    /** AccountUser BR-003: at least one group, each of the same account. */
    SequencedSet<String> checked(String accountId, List<String> wanted) {
        if (wanted.isEmpty()) {
            throw Problem.invalid("groups", "The user must be assigned to at least one user group.");
        }
        for (String id : wanted) {
            Group group = world.groups().find(id);
            if (group == null || !group.accountId().equals(accountId)) {
                throw switches.has(Switch.UNKNOWN_GROUP_ANSWERS_404)
                        ? Problem.notFound(id)
                        : Problem.invalid("groups", "User group '" + id + "' does not exist.");
            }
        }
        return new LinkedHashSet<>(wanted);
    }

    private boolean isOwn(PlatformActor actor, PlatformMembership membership) {
        PlatformMembership own = world.principal(actor.account().id());
        return own != null && own.id().equals(membership.id());
    }

    private PlatformMembership store(PlatformMembership next, Stamp stamp) {
        world.put(next);
        world.log(EntityKind.AccountUser, "updated", next.accountId(), next, stamp);
        return next;
    }

    private void touch(Set<String> groups, Stamp stamp) {
        groups.forEach(id -> world.groups().put(world.groups().get(id).touched(stamp)));
    }

    private static Set<String> difference(List<String> before, Set<String> after) {
        Set<String> changed = new HashSet<>(before);
        changed.addAll(after);
        changed.removeIf(id -> before.contains(id) && after.contains(id));
        return changed;
    }
}
