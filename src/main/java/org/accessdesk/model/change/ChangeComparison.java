package org.accessdesk.model.change;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.NumberedList;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/** In what two sets of changes differ: found by the positions of users who were edited at once, without a change for each. */
record ChangeComparison(ChangeSet one, ChangeSet other) {

    /** Whether they differ at most in users of one snapshot that were edited at once. */
    @SuppressWarnings("ReferenceEquality") // The same map means that nothing was edited one by one in between.
    boolean isOfManyOnly() {
        return one.single() == other.single() && !hasOtherUsers();
    }

    /** Whether the many of both have no positions in common. */
    private boolean hasOtherUsers() {
        var mine = one.many();
        var theirs = other.many();
        return mine != null && theirs != null && !mine.index().hasUsersOf(theirs.index());
    }

    private @Nullable SnapshotIndex index() {
        var known = one.many() == null ? other.many() : one.many();
        return known == null ? null : known.index();
    }

    private static UserDeltas many(ChangeSet of, SnapshotIndex index) {
        var many = of.many();
        return many == null ? UserDeltas.none(index) : many;
    }

    /** The targets that they change differently: the users who were edited at once, in their order, and then the others. */
    List<Target> differing() {
        var index = index();
        if (index == null) {
            return ofSingle().distinct().filter(target -> !isSameOf(target)).toList();
        }
        var users = positions(index).toArray();
        var found = new BitSet();
        IntStream.of(users).forEach(found::set);
        var others = ofSingle().distinct().filter(target -> !(target instanceof Target.UserTarget(var user)
                && index.position(user) >= 0 && found.get(index.position(user)))).filter(target -> !isSameOf(target))
                .toList();
        var numbers = IntStream.concat(IntStream.of(users), IntStream.range(0, others.size()).map(n -> -1 - n));
        return new NumberedList<>(numbers.toArray(),
                number -> number < 0 ? others.get(-1 - number) : new Target.UserTarget(index.user(number).id()));
    }

    /** Of the users who were edited at once, those whose changes differ. */
    private IntStream positions(SnapshotIndex index) {
        var mine = many(one, index);
        var theirs = many(other, index);
        if (one.isOfObjectsAlone() && other.isOfObjectsAlone()) {
            return IntStream.of(mine.positionsDiffering(theirs));
        }
        var alone = new BitSet();
        Stream.concat(one.single().keySet().stream(), other.single().keySet().stream())
                .filter(Target.UserTarget.class::isInstance)
                .mapToInt(target -> index.position(((Target.UserTarget) target).id())).filter(p -> p >= 0)
                .forEach(alone::set);
        var found = IntStream.builder();
        mine.forEachDiffering(theirs, (p, was, is) -> {
            // Where nothing is said of the user alone, no change is as good as an empty one.
            if (alone.get(p) ? !isSameOf(new Target.UserTarget(index.user(p).id()))
                    : changes(was) || changes(is)) {
                found.add(p);
            }
        });
        return found.build();
    }

    private static boolean changes(@Nullable SetDelta<GroupId> delta) {
        return delta != null && !delta.isEmpty();
    }

    /** Whether they have the same changes. */
    boolean isSame() {
        if (hasOtherUsers()) {
            return one.changes().equals(other.changes());
        }
        var index = index();
        if (isOfManyOnly()) {
            return index == null || positions(index).findAny().isEmpty();
        }
        return Stream.concat(ofMany(), ofSingle()).allMatch(this::isSameOf);
    }

    private boolean isSameOf(Target target) {
        return Objects.equals(one.changes().get(target), other.changes().get(target));
    }

    /** The targets whose changes may differ; empty if that takes a comparison of all changes. */
    Optional<Set<Target>> targets() {
        return hasOtherUsers() ? Optional.empty()
                : Optional.of(Stream.concat(ofMany(), ofSingle()).collect(Collectors.toSet()));
    }

    private Stream<Target> ofMany() {
        var index = index();
        return index == null ? Stream.empty()
                : IntStream.of(many(one, index).positionsDiffering(many(other, index)))
                        .mapToObj(position -> new Target.UserTarget(index.user(position).id()));
    }

    @SuppressWarnings("ReferenceEquality") // The same map has the same changes.
    private Stream<Target> ofSingle() {
        var mine = one.single();
        var theirs = other.single();
        return mine == theirs ? Stream.empty()
                : Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                        .filter(target -> !Objects.equals(mine.get(target), theirs.get(target)));
    }
}
