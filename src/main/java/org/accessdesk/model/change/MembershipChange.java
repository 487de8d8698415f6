package org.accessdesk.model.change;

import java.util.HashSet;
import java.util.Set;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Groups a user joins and leaves. Nothing is both added and removed.
 *
 * @param base the groups the user was in when it was drafted
 * @param baseRevision the user's revision then, if the server sent one
 */
public record MembershipChange(UserId user, Set<GroupId> added, Set<GroupId> removed, Set<GroupId> base,
        @Nullable Integer baseRevision) implements Change {

    /** @throws IllegalArgumentException if a group is both added and removed */
    public MembershipChange {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        base = Set.copyOf(base);
        if (added.stream().anyMatch(removed::contains)) {
            throw new IllegalArgumentException("A group cannot be both added and removed.");
        }
    }

    /** No change yet, on {@code user} as it is. */
    public static MembershipChange on(AccountUser user) {
        return new MembershipChange(user.id(), Set.of(), Set.of(), user.groups(), user.revision());
    }

    /** This change with the user in or out of {@code group}; back at the base it is no change to that group. */
    public MembershipChange with(GroupId group, boolean member) {
        var nowAdded = new HashSet<>(added);
        var nowRemoved = new HashSet<>(removed);
        nowAdded.remove(group);
        nowRemoved.remove(group);
        if (member != base.contains(group)) {
            (member ? nowAdded : nowRemoved).add(group);
        }
        return new MembershipChange(user, nowAdded, nowRemoved, base, baseRevision);
    }

    /**
     * The same wish on what the server has now: what is so already is no change any more.
     *
     * @param now the same user, as read since
     */
    public MembershipChange rebase(AccountUser now) {
        var rest = on(now);
        for (var group : added) {
            rest = rest.with(group, true);
        }
        for (var group : removed) {
            rest = rest.with(group, false);
        }
        return rest;
    }

    /**
     * What is left to do when {@code saved} has been saved and this is what the draft became meanwhile; what was taken
     * back meanwhile is to be undone.
     *
     * @param now the same user, as read after the save
     */
    public MembershipChange since(MembershipChange saved, AccountUser now) {
        var wanted = applyTo(base);
        var reached = saved.applyTo(base);
        return new MembershipChange(user, minus(wanted, reached), minus(reached, wanted), reached, baseRevision)
                .rebase(now);
    }

    /** What {@code groups} become by it. */
    public Set<GroupId> applyTo(Set<GroupId> groups) {
        var result = new HashSet<>(groups);
        result.addAll(added);
        result.removeAll(removed);
        return result;
    }

    @Override
    public Target target() {
        return new Target.UserTarget(user);
    }

    @Override
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static Set<GroupId> minus(Set<GroupId> groups, Set<GroupId> others) {
        var rest = new HashSet<>(groups);
        rest.removeAll(others);
        return rest;
    }
}
