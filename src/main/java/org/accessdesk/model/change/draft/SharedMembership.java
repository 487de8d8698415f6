package org.accessdesk.model.change.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;

/**
 * One group as several users have it by a draft, and what the next tick of its box does. Ticks go round: all of them are
 * in it, none of them, as the server has it. Nobody is taken out of their only group (AccountUser BR-003).
 */
public final class SharedMembership {
    private final GroupId group;
    private final List<AccountUser> users;
    private final List<AccountUser> keeping = new ArrayList<>();
    private int members;
    private int added;
    private int removed;
    private int restorable;

    /** What a tick does. */
    public enum TickEffect {
        /** Adds the group to those who do not have it. */
        ADD,
        /** Removes it from those who have another one. */
        REMOVE,
        /** Takes the draft's changes of this group back. */
        RESTORE
    }

    /** The membership of {@code users} in {@code group}, with {@code drafted} applied. */
    public SharedMembership(GroupId group, Collection<AccountUser> users, DraftedSnapshot drafted) {
        this.group = group;
        this.users = List.copyOf(users);
        for (var user : this.users) {
            count(user, drafted);
        }
    }

    private void count(AccountUser user, DraftedSnapshot drafted) {
        var after = drafted.groupsOf(user);
        var was = user.groups().contains(group);
        var is = after.contains(group);
        var only = is && after.size() == 1;
        members += is ? 1 : 0;
        added += is && !was ? 1 : 0;
        removed += was && !is ? 1 : 0;
        restorable += was != is && !only ? 1 : 0;
        if (only) {
            keeping.add(user);
        }
    }

    /** How many would be in it. */
    public int members() {
        return members;
    }

    /** How many the draft adds. */
    public int added() {
        return added;
    }

    /** How many the draft removes. */
    public int removed() {
        return removed;
    }

    /** Those who would have no other group, in the order of the users: they cannot be taken out. */
    public List<AccountUser> keeping() {
        return List.copyOf(keeping);
    }

    /** Whether the draft takes everybody out who has another group, and leaves the others in. */
    public boolean isKeptBySomeOnly() {
        return removed > 0 && members > 0 && members == keeping.size();
    }

    /** What the next tick does; empty where nobody can be taken out. */
    public Optional<TickEffect> next() {
        if (members == users.size()) {
            return members > keeping.size() ? Optional.of(TickEffect.REMOVE) : Optional.empty();
        }
        return Optional.of(members == keeping.size() && restorable > 0 ? TickEffect.RESTORE : TickEffect.ADD);
    }

    /** The changes of the users in {@code changes} after {@code step}. */
    public List<MembershipChange> after(TickEffect step, ChangeSet changes) {
        return users.stream().map(user -> after(step, user, changes.of(user))).toList();
    }

    private MembershipChange after(TickEffect step, AccountUser user, MembershipChange change) {
        var ticked = change.with(group, switch (step) {
            case ADD -> true;
            case REMOVE -> false;
            case RESTORE -> user.groups().contains(group);
        });
        return ticked.applyTo(user.groups()).isEmpty() ? change : ticked;
    }
}
