package org.accessdesk.model.change;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * The groups that users of one snapshot join and leave, by the position of the user. An edit of 100,000 users is two
 * arrays, in which users with an equal delta share it, instead of 100,000 changes; one of a few users is as small as they
 * are few. The base of each change is the user in that snapshot. A value.
 */
public final class UserDeltas {
    private final SnapshotIndex index;
    /** The positions of the users that this says something of, the least first. */
    private final int[] users;
    /** The delta of each of them; an empty one says that the user has no change. */
    private final SetDelta<GroupId>[] deltas;
    private final int changed;

    /** Sees the delta of each user who has a change. */
    public interface DeltaVisitor {
        void visit(int position, SetDelta<GroupId> delta);
    }

    /** Sees what this and another one say of a user; null for nothing. */
    public interface DifferenceVisitor {
        void visit(int position, @Nullable SetDelta<GroupId> was, @Nullable SetDelta<GroupId> is);
    }

    private UserDeltas(SnapshotIndex index, int[] users, SetDelta<GroupId>[] deltas) {
        this.index = index;
        this.users = users;
        this.deltas = deltas;
        var changes = 0;
        for (var delta : deltas) {
            changes += delta.isEmpty() ? 0 : 1;
        }
        this.changed = changes;
    }

    /**
     * The deltas of some users.
     *
     * @param users their positions in {@code index}, in any order; kept, so nobody may change it any more
     * @param ofUser the delta of the user at each place of {@code users}
     */
    public static UserDeltas of(SnapshotIndex index, int[] users, IntFunction<SetDelta<GroupId>> ofUser) {
        var deltas = array(users.length);
        Arrays.setAll(deltas, ofUser);
        return isAscending(users) ? new UserDeltas(index, users, deltas) : spread(index, users, deltas);
    }

    private static boolean isAscending(int[] users) {
        for (var n = 1; n < users.length; n++) {
            if (users[n - 1] >= users[n]) {
                return false;
            }
        }
        return true;
    }

    /** Orders them by a place for each user: faster for many than to sort them. */
    private static UserDeltas spread(SnapshotIndex index, int[] users, SetDelta<GroupId>[] deltas) {
        @Nullable
        SetDelta<GroupId>[] places = array(index.size());
        for (var n = 0; n < users.length; n++) {
            places[users[n]] = deltas[n];
        }
        var ordered = new int[users.length];
        var those = array(users.length);
        var size = 0;
        for (var position = 0; position < places.length; position++) {
            var delta = places[position];
            if (delta != null) {
                ordered[size] = position;
                those[size++] = delta;
            }
        }
        return of(index, ordered, those, size);
    }

    /** Of the first {@code size} of them. */
    private static UserDeltas of(SnapshotIndex index, int[] users, SetDelta<GroupId>[] deltas, int size) {
        return size == users.length ? new UserDeltas(index, users, deltas)
                : new UserDeltas(index, Arrays.copyOf(users, size), Arrays.copyOf(deltas, size));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type.
    private static SetDelta<GroupId>[] array(int size) {
        return (SetDelta<GroupId>[]) new SetDelta[size];
    }

    /** The users that the positions are of. */
    SnapshotIndex index() {
        return index;
    }

    /** Tells the users who have a change, in their order. */
    public void forEach(DeltaVisitor to) {
        for (var n = 0; n < users.length; n++) {
            if (!deltas[n].isEmpty()) {
                to.visit(users[n], deltas[n]);
            }
        }
    }

    /** Tells all users that this says something of, also those without a change, in their order. */
    void forEachUser(DeltaVisitor to) {
        for (var n = 0; n < users.length; n++) {
            to.visit(users[n], deltas[n]);
        }
    }

    /** The delta of the user at a position; null if this says nothing of the user. */
    public @Nullable SetDelta<GroupId> at(int position) {
        var place = place(position);
        return place < 0 ? null : deltas[place];
    }

    /** Where the user at a position stands here; negative for nowhere. */
    private int place(int position) {
        // So it is where this says something of all users.
        var same = position < users.length && users[position] == position;
        return same ? position : Arrays.binarySearch(users, position);
    }

    /** The delta of a user; null if this says nothing of the user. */
    @Nullable
    SetDelta<GroupId> of(UserId user) {
        var position = index.position(user);
        return position < 0 ? null : at(position);
    }

    /** How many users this says something of. */
    int size() {
        return users.length;
    }

    /** How many users have a change. */
    int changed() {
        return changed;
    }

    /** The changes of the users, in their order; with {@code alsoEmpty} those that change nothing, too. */
    Stream<MembershipChange> changes(boolean alsoEmpty) {
        return IntStream.range(0, users.length).filter(place -> alsoEmpty || !deltas[place].isEmpty())
                .mapToObj(this::change);
    }

    /** The users who have a change, in their order. */
    Stream<UserId> changedUsers() {
        return IntStream.range(0, users.length).filter(place -> !deltas[place].isEmpty())
                .mapToObj(place -> index.user(users[place]).id());
    }

    /** The changes of drafted users, with those that change nothing; makes none of the others. */
    List<MembershipChange> changesOfDrafted() {
        return IntStream.range(ofServerAlone(), users.length).mapToObj(this::change).toList();
    }

    /** How many of the users are on the server; the others, who are drafted, come after them. */
    private int ofServerAlone() {
        var place = Arrays.binarySearch(users, index.known());
        return place < 0 ? -place - 1 : place;
    }

    /** The change of a user with a delta here. */
    MembershipChange change(UserId user) {
        return change(place(index.position(user)));
    }

    private MembershipChange change(int place) {
        return MembershipChange.on(index.user(users[place])).with(deltas[place]);
    }

    /** These, which have no drafted users, for the users of {@code other}, an index of the same snapshot that may have some. */
    UserDeltas in(SnapshotIndex other) {
        return new UserDeltas(other, users, deltas);
    }

    /** These without drafted users, who are the last of the index. */
    UserDeltas ofServer() {
        var known = ofServerAlone();
        return known == users.length ? this : of(index, users, deltas, known);
    }

    /** These with those of {@code later}, of the same snapshot, which replace them. */
    UserDeltas with(UserDeltas later) {
        if (users.length == 0 || Arrays.equals(users, later.users)) {
            return later;
        }
        var all = new int[users.length + later.users.length];
        var those = array(all.length);
        var size = 0;
        for (int mine = 0, theirs = 0; mine < users.length || theirs < later.users.length; size++) {
            var next = Math.min(user(mine), later.user(theirs));
            all[size] = next;
            those[size] = next == later.user(theirs) ? later.deltas[theirs] : deltas[mine];
            mine += next == user(mine) ? 1 : 0;
            theirs += next == later.user(theirs) ? 1 : 0;
        }
        return of(index, all, those, size);
    }

    /** The position of the user at a place; behind the last one, behind all positions. */
    private int user(int place) {
        return place < users.length ? users[place] : Integer.MAX_VALUE;
    }

    /** These without the users {@code some}; null if nothing is left. */
    @Nullable
    UserDeltas without(Stream<UserId> some) {
        var gone = some.mapToInt(index::position).filter(position -> position >= 0).map(this::place)
                .filter(place -> place >= 0).sorted().distinct().toArray();
        if (gone.length == 0) {
            return orNull(this);
        }
        // Not a stream: one of 100,000 is edited alone within a frame of the window.
        var left = new int[users.length - gone.length];
        var those = array(left.length);
        for (int n = 0, from = 0; n <= gone.length; n++) {
            var to = n == gone.length ? users.length : gone[n];
            System.arraycopy(users, from, left, from - n, to - from);
            System.arraycopy(deltas, from, those, from - n, to - from);
            from = to + 1;
        }
        return orNull(new UserDeltas(index, left, those));
    }

    /** These without the users who have no change; null if nothing is left. */
    @Nullable
    UserDeltas withoutEmpty() {
        return changed == users.length ? orNull(this) : only(place -> !deltas[place].isEmpty());
    }

    private @Nullable UserDeltas only(IntPredicate places) {
        var rest = IntStream.range(0, users.length).filter(places).toArray();
        var those = array(rest.length);
        Arrays.setAll(those, n -> deltas[rest[n]]);
        return orNull(new UserDeltas(index, IntStream.of(rest).map(place -> users[place]).toArray(), those));
    }

    /** These with each delta replaced; equal results of one delta stay shared. Null if nothing is left. */
    @Nullable
    UserDeltas mapped(UnaryOperator<SetDelta<GroupId>> map) {
        var known = new IdentityHashMap<SetDelta<GroupId>, SetDelta<GroupId>>();
        var all = array(deltas.length);
        Arrays.setAll(all, place -> known.computeIfAbsent(deltas[place], map));
        return orNull(new UserDeltas(index, users, all));
    }

    private static @Nullable UserDeltas orNull(UserDeltas deltas) {
        return deltas.users.length == 0 ? null : deltas;
    }

    /** These with the deltas of {@code others} who are in the snapshot and have no delta here. */
    UserDeltas over(Stream<MembershipChange> others) {
        var known = others.filter(change -> index.position(change.user()) >= 0).toList();
        return known.isEmpty() ? this
                : of(index, known.stream().mapToInt(change -> index.position(change.user())).toArray(),
                        n -> known.get(n).groups()).with(this);
    }

    /** Nothing of any user of {@code index}. */
    static UserDeltas none(SnapshotIndex index) {
        return new UserDeltas(index, new int[0], array(0));
    }

    /** Tells the users whose deltas differ from those of {@code other}, which is of the same users at the same positions. */
    public void forEachDiffering(UserDeltas other, DifferenceVisitor to) {
        if (this == other) {
            return;
        }
        for (int mine = 0, theirs = 0; mine < users.length || theirs < other.users.length;) {
            var position = Math.min(user(mine), other.user(theirs));
            var is = position == user(mine) ? deltas[mine++] : null;
            var was = position == other.user(theirs) ? other.deltas[theirs++] : null;
            if (!Objects.equals(was, is)) {
                to.visit(position, was, is);
            }
        }
    }

    /** The positions of these users. */
    int[] positionsDiffering(UserDeltas other) {
        var positions = IntStream.builder();
        forEachDiffering(other, (position, _, _) -> positions.add(position));
        return positions.build().toArray();
    }
}
