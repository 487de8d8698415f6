package org.accessdesk.model.change.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.id.GroupId;

/**
 * One group as several users have it by a draft, and what the next tick of its box does. Ticks go round: all of them are
 * in it, none of them, as the server has it. Nobody is taken out of their only group (AccountUser BR-003).
 */
public final class SharedMembership {
    private final SharedMemberships all;
    private Set<SharedMemberships.MembershipKind> keeping = Set.of();
    private int kept;
    private int before;
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

    /** A group that none of the users has. */
    SharedMembership(SharedMemberships all) {
        this.all = all;
    }

    /** Counts the users of a kind who are in the group before or after. */
    void count(SharedMemberships.MembershipKind kind, boolean was, boolean is) {
        var only = is && kind.groupsAfter() == 1;
        before += was ? kind.size() : 0;
        members += is ? kind.size() : 0;
        added += is && !was ? kind.size() : 0;
        removed += was && !is ? kind.size() : 0;
        restorable += was != is && !only ? kind.size() : 0;
        if (only) {
            kept += kind.size();
            if (keeping.isEmpty()) {
                keeping = new HashSet<>();
            }
            keeping.add(kind);
        }
    }

    /** Whether any of them is in it on the server. */
    public boolean isOfAny() {
        return before > 0;
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

    /** How many would have no other group. */
    public int kept() {
        return kept;
    }

    /** Those who would have no other group, in the order of the users: they cannot be taken out. */
    public List<AccountUser> keeping() {
        return all.users(keeping);
    }

    /** Whether the draft takes everybody out who has another group, and leaves the others in. */
    public boolean isKeptBySomeOnly() {
        return removed > 0 && members > 0 && members == kept;
    }

    /** What the next tick does; empty where nobody can be taken out. */
    public Optional<TickEffect> next() {
        if (members == all.size()) {
            return members > kept ? Optional.of(TickEffect.REMOVE) : Optional.empty();
        }
        return Optional.of(members == kept && restorable > 0 ? TickEffect.RESTORE : TickEffect.ADD);
    }

    /** The changes of the users after {@code step} for {@code group}. */
    public UserDeltas after(TickEffect step, GroupId group) {
        // Equal deltas become one, so that later work can tell them apart by their identity. What becomes of a change depends
        // on it and on whether the kind is in the group: thousands of kinds have one change, mostly none.
        var shared = new HashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var ofMembers = new IdentityHashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var ofOthers = new IdentityHashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var number = all.number(group);
        return all.deltas(kind -> {
            var member = all.isIn(kind, group, number);
            var ticked = (member ? ofMembers : ofOthers).computeIfAbsent(kind.change(), change -> one(shared,
                    change.with(group, isPresent(step, member), kind.before())));
            return ticked.empties(kind.before()) ? one(shared, kind.change()) : ticked;
        });
    }

    private static boolean isPresent(TickEffect step, boolean member) {
        return switch (step) {
            case ADD -> true;
            case REMOVE -> false;
            case RESTORE -> member;
        };
    }

    private static SetDelta<GroupId> one(Map<SetDelta<GroupId>, SetDelta<GroupId>> of, SetDelta<GroupId> delta) {
        return of.computeIfAbsent(delta, same -> same);
    }
}
