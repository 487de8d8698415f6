package org.accessdesk.model.change;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * The groups that users of one snapshot join and leave, by the position of the user. An edit of 100,000 users is one
 * array, in which users with an equal delta share it, instead of 100,000 changes. The base of each change is the user
 * in that snapshot. A value.
 */
public final class UserDeltas {
    private final SnapshotIndex index;
    /** By position; null says nothing of the user, and an empty one that the user has no change. */
    private final @Nullable SetDelta<GroupId>[] deltas;
    private final int size;
    private final int changed;

    /** Sees the delta of each user who has a change. */
    public interface DeltaVisitor {
        void visit(int position, SetDelta<GroupId> delta);
    }

    private UserDeltas(SnapshotIndex index, @Nullable SetDelta<GroupId>[] deltas) {
        this.index = index;
        this.deltas = deltas;
        var some = 0;
        var changes = 0;
        for (var delta : deltas) {
            some += delta == null ? 0 : 1;
            changes += isChange(delta) ? 1 : 0;
        }
        this.size = some;
        this.changed = changes;
    }

    /**
     * The deltas of some users.
     *
     * @param users their positions in {@code index}
     * @param ofUser the delta of the user at each place of {@code users}
     */
    public static UserDeltas of(SnapshotIndex index, int[] users, IntFunction<SetDelta<GroupId>> ofUser) {
        var deltas = array(index.size());
        for (var n = 0; n < users.length; n++) {
            deltas[users[n]] = ofUser.apply(n);
        }
        return new UserDeltas(index, deltas);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
    private static @Nullable SetDelta<GroupId>[] array(int size) {
        return (@Nullable SetDelta<GroupId>[]) new SetDelta[size];
    }

    private static boolean isChange(@Nullable SetDelta<GroupId> delta) {
        return delta != null && !delta.isEmpty();
    }

    /** The users that the positions are of. */
    SnapshotIndex index() {
        return index;
    }

    /** Tells the users who have a change, in their order. */
    public void forEach(DeltaVisitor to) {
        for (var position = 0; position < deltas.length; position++) {
            var delta = deltas[position];
            if (delta != null && !delta.isEmpty()) {
                to.visit(position, delta);
            }
        }
    }

    /** The delta of the user at a position; null if this says nothing of the user. */
    public @Nullable SetDelta<GroupId> at(int position) {
        return position < deltas.length ? deltas[position] : null;
    }

    /** The delta of a user; null if this says nothing of the user. */
    @Nullable
    SetDelta<GroupId> of(UserId user) {
        var position = index.position(user);
        return position < 0 ? null : at(position);
    }

    /** How many users this says something of. */
    int size() {
        return size;
    }

    /** How many users have a change. */
    int changed() {
        return changed;
    }

    /** The positions of the users with a delta here. */
    private IntStream positions() {
        return IntStream.range(0, deltas.length).filter(position -> deltas[position] != null);
    }

    /** The changes of the users, in their order; with {@code alsoEmpty} those that change nothing, too. */
    Stream<MembershipChange> changes(boolean alsoEmpty) {
        return positions().filter(position -> alsoEmpty || isChange(deltas[position])).mapToObj(this::change);
    }

    /** The changes of drafted users, with those that change nothing; makes none of the others. */
    List<MembershipChange> changesOfDrafted() {
        return IntStream.range(index.known(), Math.max(index.known(), deltas.length))
                .filter(position -> deltas[position] != null).mapToObj(this::change).toList();
    }

    /** The change of a user with a delta here. */
    MembershipChange change(UserId user) {
        return change(index.position(user));
    }

    private MembershipChange change(int position) {
        var user = index.user(position);
        return MembershipChange.on(user).with(Objects.requireNonNull(deltas[position]));
    }

    /** These for the users of {@code other}, an index of the same snapshot that may have drafted users besides. */
    UserDeltas in(SnapshotIndex other) {
        return deltas.length == other.size() ? this : new UserDeltas(other, Arrays.copyOf(deltas, other.size()));
    }

    /** These without drafted users, who are the last of the index. */
    UserDeltas ofServer() {
        return deltas.length == index.known() ? this : new UserDeltas(index, Arrays.copyOf(deltas, index.known()));
    }

    /** These with those of {@code later}, of the same snapshot, which replace them. */
    UserDeltas with(UserDeltas later) {
        if (later.size == deltas.length) {
            return later;
        }
        var all = deltas.clone();
        later.positions().forEach(position -> all[position] = later.deltas[position]);
        return new UserDeltas(index, all);
    }

    /** These without the users {@code some}; null if nothing is left. */
    @Nullable
    UserDeltas without(Stream<UserId> some) {
        var rest = deltas.clone();
        some.mapToInt(index::position).filter(position -> position >= 0 && position < rest.length)
                .forEach(position -> rest[position] = null);
        return orNull(new UserDeltas(index, rest));
    }

    /** These without the users who have no change; null if nothing is left. */
    @Nullable
    UserDeltas withoutEmpty() {
        if (changed == size) {
            return orNull(this);
        }
        var rest = deltas.clone();
        positions().filter(position -> !isChange(rest[position])).forEach(position -> rest[position] = null);
        return orNull(new UserDeltas(index, rest));
    }

    /** These with each delta replaced; equal results of one delta stay shared. Null if nothing is left. */
    @Nullable
    UserDeltas mapped(UnaryOperator<SetDelta<GroupId>> map) {
        var known = new IdentityHashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var all = deltas.clone();
        positions().forEach(at -> all[at] = known.computeIfAbsent(Objects.requireNonNull(all[at]), map));
        return orNull(new UserDeltas(index, all));
    }

    private static @Nullable UserDeltas orNull(UserDeltas deltas) {
        return deltas.size == 0 ? null : deltas;
    }

    /** These with the deltas of {@code others} who are in the snapshot and have no delta here. */
    UserDeltas over(Stream<MembershipChange> others) {
        var all = deltas.clone();
        others.forEach(change -> {
            var position = index.position(change.user());
            if (position >= 0 && all[position] == null) {
                all[position] = change.groups();
            }
        });
        return new UserDeltas(index, all);
    }

    /** Nothing of any user of {@code index}. */
    static UserDeltas none(SnapshotIndex index) {
        return new UserDeltas(index, array(index.size()));
    }

    /** The positions at which {@code one} and {@code other}, both of one snapshot, differ; null says nothing of anybody. */
    static int[] differing(@Nullable UserDeltas one, @Nullable UserDeltas other) {
        var known = one == null ? other : one;
        return known == null || one == other ? new int[0]
                : IntStream.range(0, known.deltas.length).filter(position -> !Objects
                        .equals(one == null ? null : one.deltas[position],
                                other == null ? null : other.deltas[position]))
                        .toArray();
    }
}
