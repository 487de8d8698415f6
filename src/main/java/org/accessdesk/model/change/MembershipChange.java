package org.accessdesk.model.change;

import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Groups that a user joins and leaves.
 *
 * @param base the user's groups when it was drafted
 * @param baseRevision the user's revision then, if the server sent one
 */
public record MembershipChange(UserId user, SetDelta<GroupId> groups, Set<GroupId> base,
        @Nullable Integer baseRevision) implements Change {

    public MembershipChange {
        base = Set.copyOf(base);
    }

    /** @throws IllegalArgumentException if a group is both added and removed */
    public MembershipChange(UserId user, Set<GroupId> added, Set<GroupId> removed, Set<GroupId> base,
            @Nullable Integer baseRevision) {
        this(user, new SetDelta<>(added, removed), base, baseRevision);
    }

    /** An empty change on {@code user}. */
    public static MembershipChange on(AccountUser user) {
        return new MembershipChange(user.id(), SetDelta.none(), user.groups(), user.revision());
    }

    /** The groups that the user joins. */
    public Set<GroupId> added() {
        return groups.added();
    }

    /** The groups that the user leaves. */
    public Set<GroupId> removed() {
        return groups.removed();
    }

    /** This change with the user in or out of {@code group}; the base's own state is no change. */
    public MembershipChange with(GroupId group, boolean member) {
        return with(groups.with(group, member, base));
    }

    /** This change with those groups to join and leave, on the same base. */
    public MembershipChange with(SetDelta<GroupId> other) {
        return new MembershipChange(user, other, base, baseRevision);
    }

    /**
     * This change against the server's current state, without what is already done.
     *
     * @param now the same user, as read since
     */
    public MembershipChange rebase(AccountUser now) {
        return on(now).with(groups.rebase(now.groups()));
    }

    /**
     * What is left after {@code saved} was saved and the draft became this change meanwhile; edits that were reverted
     * meanwhile are to be undone.
     *
     * @param now the same user, as read after the save
     */
    public MembershipChange since(MembershipChange saved, AccountUser now) {
        return with(groups.since(saved.groups, base)).rebase(now);
    }

    /** This change with the ids that created groups have got, in place of their local ones. */
    public MembershipChange withCreated(Map<GroupId, GroupId> created) {
        return with(groups.renamed(created));
    }

    /** Applies this change to {@code current}. */
    public Set<GroupId> applyTo(Set<GroupId> current) {
        return groups.applyTo(current);
    }

    @Override
    public Target target() {
        return new Target.UserTarget(user);
    }

    @Override
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    @Override
    public MembershipChange cleared() {
        return with(SetDelta.none());
    }
}
