package org.accessdesk.model.change.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.NumberedDelta;
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
    /** By the number of the group. */
    private final @Nullable SharedMembership[] known;
    /** Of groups that the snapshot does not have. */
    private final Map<GroupId, SharedMembership> unknown = new HashMap<>();
    private final SharedMembership none;

    /** Users with the same groups and the same change of them. */
    public static final class MembershipKind {
        private final int number;
        private final int position;
        private final AccountUser one;
        private final SetDelta<GroupId> change;
        private final boolean changed;
        private int size;

        MembershipKind(int number, int position, AccountUser one, @Nullable NumberedDelta change) {
            this.number = number;
            this.position = position;
            this.one = one;
            this.changed = change != null;
            this.change = change == null ? SetDelta.none() : change.left(position);
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

        /** How many groups they have with the draft applied. */
        int groupsAfter() {
            return before().size() + change.added().size() - change.removed().size();
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
        var sizes = new IdentityHashMap<@Nullable SetDelta<GroupId>, int[]>();
        for (var user : users) {
            sizes.computeIfAbsent(drafted.deltaAt(user), _ -> new int[1])[0]++;
        }
        var tables = new IdentityHashMap<@Nullable SetDelta<GroupId>, ChangedKinds>();
        sizes.forEach((delta, size) -> tables.put(delta,
                new ChangedKinds(delta == null ? null : new NumberedDelta(delta, index),
                        new KindTable(size[0], index.kindCount()))));
        for (var n = 0; n < users.length; n++) {
            kindOf[n] = kind(Objects.requireNonNull(tables.get(drafted.deltaAt(users[n]))), users[n]);
            kindOf[n].size++;
        }
        none = new SharedMembership(this);
        known = new SharedMembership[index.groupCount()];
        kinds.forEach(this::count);
    }

    /** The kinds of users with one change; null for none. */
    private record ChangedKinds(@Nullable NumberedDelta change, KindTable byGroups) {}

    private MembershipKind kind(ChangedKinds of, int user) {
        var same = of.byGroups.get(index.kind(user));
        if (same == null) {
            same = new MembershipKind(kinds.size(), user, index.user(user), of.change);
            of.byGroups.put(index.kind(user), same);
            kinds.add(same);
        }
        return same;
    }

    private void count(MembershipKind kind) {
        var change = kind.change();
        var start = index.start(kind.position());
        var end = index.start(kind.position() + 1);
        if (change.removed().isEmpty() && end - start == kind.before().size()) {
            // By numbers, as most are: there can be thousands of kinds.
            for (var at = start; at < end; at++) {
                at(index.membership(at)).count(kind, true, true);
            }
        } else {
            kind.before().forEach(group -> at(group).count(kind, true, !change.removed().contains(group)));
        }
        change.added().forEach(group -> at(group).count(kind, false, true));
    }

    private SharedMembership at(int group) {
        var one = known[group];
        if (one == null) {
            one = new SharedMembership(this);
            known[group] = one;
        }
        return one;
    }

    private SharedMembership at(GroupId group) {
        var number = index.group(group);
        return number >= 0 ? at(number) : unknown.computeIfAbsent(group, _ -> new SharedMembership(this));
    }

    /** The membership in {@code group}. */
    public SharedMembership of(GroupId group) {
        var number = index.group(group);
        var one = number >= 0 ? known[number] : unknown.get(group);
        return one == null ? none : one;
    }

    /** Whether the draft takes any of them out of a group. */
    public boolean removesAny() {
        return kinds.stream().anyMatch(kind -> !kind.change().removed().isEmpty());
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

    /** Whether users of a kind are in a group on the server. */
    boolean isIn(MembershipKind kind, GroupId group, int number) {
        return number < 0 ? kind.before().contains(group) : index.isIn(kind.position, number);
    }

    /** The number of a group; negative if the snapshot does not have it. */
    int number(GroupId group) {
        return index.group(group);
    }

    /** What each user joins and leaves by what {@code ofKind} says of its kind; asked once for each. */
    UserDeltas deltas(Function<MembershipKind, SetDelta<GroupId>> ofKind) {
        var deltas = kinds.stream().map(ofKind).toList();
        return UserDeltas.of(index, users, n -> deltas.get(kindOf[n].number));
    }
}
