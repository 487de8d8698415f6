package org.accessdesk.model.change.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * The groups of several users by a draft. Users with the same groups and the same change are looked at once: of 100,000
 * users there are few kinds.
 */
public final class SharedMemberships {
    private final SnapshotIndex index;
    private final int[] users;
    private final MembershipKind[] kindOf;
    private final List<MembershipKind> kinds = new ArrayList<>();
    private final Map<GroupId, SharedMembership> byGroup = new HashMap<>();
    private final SharedMembership none;

    /** Users with the same groups and the same change of them. */
    public static final class MembershipKind {
        private final int number;
        private final int position;
        private final AccountUser one;
        private final SetDelta<GroupId> change;
        private final Set<GroupId> after;
        private final boolean changed;
        private int size;

        MembershipKind(int number, int position, AccountUser one, @Nullable SetDelta<GroupId> change) {
            this.number = number;
            this.position = position;
            this.one = one;
            this.changed = change != null;
            this.change = change == null ? SetDelta.none() : change.rebase(one.groups());
            this.after = this.change.isEmpty() ? one.groups() : this.change.applyTo(one.groups());
        }

        /** The first of them. */
        public AccountUser one() {
            return one;
        }

        /** The position of the first of them in the snapshot's index. */
        public int position() {
            return position;
        }

        /** Whether the draft changes them. */
        public boolean isChanged() {
            return changed;
        }

        /** How many they are. */
        public int size() {
            return size;
        }

        /** Their groups on the server. */
        public Set<GroupId> before() {
            return one.groups();
        }

        /** Their groups with the draft applied. */
        public Set<GroupId> after() {
            return after;
        }

        /** The drafted change, as far as it is left to do. */
        public SetDelta<GroupId> change() {
            return change;
        }
    }

    /**
     * The memberships of some users with {@code drafted} applied.
     *
     * @param users their positions in the snapshot's index
     */
    public SharedMemberships(int[] users, DraftedSnapshot drafted) {
        this.index = drafted.snapshot().index();
        this.users = users.clone();
        this.kindOf = new MembershipKind[users.length];
        var byChange = new IdentityHashMap<@Nullable SetDelta<GroupId>, @Nullable MembershipKind[]>();
        for (var n = 0; n < users.length; n++) {
            var delta = drafted.deltaAt(users[n]);
            var byGroups = byChange.computeIfAbsent(delta, _ -> new MembershipKind[index.kindCount()]);
            kindOf[n] = kind(byGroups, users[n], delta);
            kindOf[n].size++;
        }
        none = new SharedMembership(this);
        kinds.forEach(this::count);
    }

    private MembershipKind kind(@Nullable MembershipKind[] byGroups, int user, @Nullable SetDelta<GroupId> change) {
        var known = byGroups[index.kind(user)];
        if (known == null) {
            known = new MembershipKind(kinds.size(), user, index.user(user), change);
            byGroups[index.kind(user)] = known;
            kinds.add(known);
        }
        return known;
    }

    private void count(MembershipKind kind) {
        kind.after.forEach(group -> byGroup(group).count(kind, group));
        for (var group : kind.before()) {
            if (!kind.after.contains(group)) {
                byGroup(group).count(kind, group);
            }
        }
    }

    private SharedMembership byGroup(GroupId group) {
        return byGroup.computeIfAbsent(group, _ -> new SharedMembership(this));
    }

    /** The membership in {@code group}. */
    public SharedMembership of(GroupId group) {
        return byGroup.getOrDefault(group, none);
    }

    /** Their kinds, in the order of the users. */
    public Collection<MembershipKind> kinds() {
        return kinds;
    }

    /** How many users there are. */
    public int size() {
        return users.length;
    }

    /** The users of {@code wanted} kinds, in their order. */
    public List<AccountUser> users(Set<MembershipKind> wanted) {
        var found = new ArrayList<AccountUser>();
        for (var n = 0; n < users.length; n++) {
            if (wanted.contains(kindOf[n])) {
                found.add(index.user(users[n]));
            }
        }
        return found;
    }

    /** What each user joins and leaves by what {@code ofKind} says of its kind; asked once for each. */
    UserDeltas deltas(Function<MembershipKind, SetDelta<GroupId>> ofKind) {
        var deltas = kinds.stream().map(ofKind).toList();
        return UserDeltas.of(index, users, n -> deltas.get(kindOf[n].number));
    }
}
