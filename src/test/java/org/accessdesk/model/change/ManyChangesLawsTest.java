package org.accessdesk.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** A set of changes is the same map whether users are edited at once or one by one, in any mixture and over refreshes. */
class ManyChangesLawsTest {
    private static final int EDITS = 6;
    private static final int MANY = 5_000;
    private static final int BYTES_OF_A_TARGET = 100;

    @Test
    void itIsTheMapOfItsChanges() {
        Worlds.forAll(world -> {
            var snapshot = world.snapshot();
            var set = ChangeSet.EMPTY;
            var expected = new LinkedHashMap<Target, Change>();
            for (var n = 0; n < EDITS; n++) {
                if (world.once(4)) {
                    snapshot = drifted(world, snapshot);
                }
                var before = set;
                set = edited(world, snapshot, set, expected);
                assertSame(set, expected, snapshot);
                assertDiffers(before, set);
                assertFollows(before, set, drifted(world, snapshot));
                if (world.once(3)) {
                    set = gathered(set, snapshot, world.below(4));
                    assertSame(set, expected, snapshot);
                    assertDiffers(before, set);
                }
            }
        });
    }

    /** The same changes, found to be equal without a look at any, and none of them is an edit. */
    private static ChangeSet gathered(ChangeSet set, Snapshot snapshot, int least) {
        var gathered = set.gathered(new DraftedSnapshot(snapshot, set).snapshot().index(), least);
        assertThat(gathered).isEqualTo(set);
        assertThat(set).isEqualTo(gathered);
        assertThat(UndoStep.between(draft(set), gathered).edits()).isEmpty();
        assertThat(gathered.gathered(snapshot)).isSameAs(gathered);
        return gathered;
    }

    /** A step has the same edits on any account, and leads to and from the same changes. */
    private static void assertFollows(ChangeSet before, ChangeSet after, Snapshot next) {
        var step = UndoStep.between(draft(before), after);
        var gathered = step.gathered(next);
        assertThat(gathered.isOn(next)).isTrue();
        assertThat(gathered).isEqualTo(step);
        assertThat(step).isEqualTo(gathered);
        assertThat(gathered.edits()).containsExactlyInAnyOrderElementsOf(step.edits());
        for (var edited : List.of(after, after.gathered(next))) {
            var undone = gathered.undo(draft(edited));
            assertThat(undone).isEqualTo(draft(before));
            assertThat(gathered.redo(undone)).isEqualTo(draft(after));
        }
    }

    private static ChangeSet edited(Worlds world, Snapshot snapshot, ChangeSet set, Map<Target, Change> expected) {
        if (world.once(5)) {
            var gone = world.some(set.changes().keySet());
            gone.forEach(expected::remove);
            return set.without(gone);
        }
        if (world.once(2)) {
            var changes = world.withInvitations(world.withRemovals(world.changes(snapshot), snapshot), snapshot);
            changes.changes().forEach((target, change) -> put(expected, change));
            return world.once(2) ? set.with(changes.changes().values())
                    : set.with(new LinkedHashMap<>(changes.changes()));
        }
        var deltas = deltas(world, new DraftedSnapshot(snapshot, set).snapshot());
        deltas.changes(true).forEach(change -> put(expected, change));
        return set.withMany(deltas);
    }

    private static void put(Map<Target, Change> map, Change change) {
        if (change instanceof MembershipChange edit && edit.user().isLocal()) {
            map.computeIfPresent(change.target(), (_, i) -> ((UserInvitation) i).with(edit.added()));
        } else if (change.isEmpty()) {
            map.remove(change.target());
        } else {
            map.put(change.target(), change);
        }
    }

    private static UserDeltas deltas(Worlds world, Snapshot snapshot) {
        // Users are selected in the order of a list that is sorted by anything.
        var shift = world.below(3);
        var some = world.some(IntStream.range(0, snapshot.users().size()).boxed().toList()).stream()
                .sorted(Comparator.comparingInt(position -> (position + shift) % snapshot.users().size()))
                .mapToInt(position -> position).toArray();
        var deltas = new ArrayList<SetDelta<GroupId>>();
        for (var position : some) {
            deltas.add(world.once(4) ? SetDelta.none()
                    : world.membership(snapshot.index().user(position), snapshot).groups());
        }
        return UserDeltas.of(snapshot.index(), some, deltas::get);
    }

    private static Snapshot drifted(Worlds world, Snapshot snapshot) {
        return snapshot.with(snapshot.users().stream().map(user -> world.drifted(user, snapshot)).toList(), List.of());
    }

    private static void assertSame(ChangeSet set, Map<Target, Change> expected, Snapshot snapshot) {
        assertThat(set.changes()).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(set.changes().keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(set).isEqualTo(new ChangeSet(expected)).hasSameHashCodeAs(new ChangeSet(expected));
        assertThat(new ChangeSet(expected)).isEqualTo(set);
        assertThat(set.size()).isEqualTo(expected.size());
        assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(set.ofObjects()).isEqualTo(expected.values().stream()
                .filter(change -> !(change.target() instanceof Target.UserTarget)).toList());
        var drafted = new DraftedSnapshot(snapshot, set).snapshot();
        var deltas = set.on(drafted.index());
        for (AccountUser user : drafted.users()) {
            var change = expected.get(new Target.UserTarget(user.id()));
            assertThat(set.membership(user.id()).<Change>map(m -> m).orElse(null))
                    .isEqualTo(change instanceof UserRemoval ? null
                            : change instanceof UserInvitation i ? i.asChange() : change);
            assertThat(set.isRemoved(user.id())).isEqualTo(change instanceof UserRemoval);
            var delta = deltas.at(drafted.index().position(user.id()));
            var expectedDelta = switch (change) {
                case MembershipChange m -> m.groups();
                case UserInvitation i -> new SetDelta<>(i.groups(), Set.of());
                case UserRemoval _ -> new SetDelta<>(Set.of(), user.groups());
                case null, default -> SetDelta.<GroupId>none();
            };
            assertThat(delta == null || delta.isEmpty() ? null : delta)
                    .isEqualTo(expectedDelta.isEmpty() ? null : expectedDelta);
        }
    }

    /** What is edited beside 5,000 users who were edited at once makes none of their changes to compare them. */
    @Test
    void anEditBesideManyLooksAtNoneOfThem() {
        var snapshot = Samples.snapshot(IntStream.range(0, MANY).mapToObj(n -> Samples.user(n, 1)).toList(),
                List.of(Samples.group(1), Samples.group(2)));
        var joining = new SetDelta<>(Samples.groupIds(2), Set.of());
        var many = ChangeSet.EMPTY
                .withMany(UserDeltas.of(snapshot.index(), IntStream.range(0, MANY).toArray(), _ -> joining));
        var group = Samples.group(1);
        var one = many.with(many.of(group).withName("One"));
        var other = one.with(one.of(group).withName("Other"));
        differ(one, other);
        Growth.takesAtMost(1, MANY, () -> differ(one, other));
        var draft = draft(one);
        assertThat(UndoStep.between(draft, other).edits()).hasSize(1);
        Growth.takesAtMost(BYTES_OF_A_TARGET, MANY, () -> UndoStep.between(draft, other));
    }

    /** Of users who were edited one by one, each has a delta of its own, which takes no room for all the others. */
    @Test
    void whoJoinsAGroupTakesAsMuchForEachUserHoweverManyThereAre() {
        var group = Samples.groupId(2);
        Growth.isLinear(MANY, n -> {
            var snapshot = Samples.snapshot(IntStream.range(0, n).mapToObj(user -> Samples.user(user, 1)).toList(),
                    List.of(Samples.group(1), Samples.group(2)));
            var each = new ChangeSet(snapshot.users().stream().map(u -> MembershipChange.on(u).with(group, true))
                    .collect(Collectors.toMap(MembershipChange::target, change -> change)));
            var drafted = new DraftedSnapshot(snapshot, each);
            drafted.deltaAt(0);
            return () -> assertThat(drafted.joining(group)).hasSize(n);
        });
    }

    /** A draft that was kept and read again is another object with the same changes, and compared at each look at it. */
    @Test
    void setsThatWereFoundToBeEqualAreNotComparedAgain() {
        var snapshot = Samples.snapshot(
                IntStream.range(0, MANY).mapToObj(n -> Samples.user(n, 1)).toList(),
                List.of(Samples.group(1), Samples.group(2)));
        var joining = new SetDelta<>(Samples.groupIds(2), Set.of());
        var many = ChangeSet.EMPTY
                .withMany(UserDeltas.of(snapshot.index(), IntStream.range(0, MANY).toArray(), _ -> joining));
        var read = new ChangeSet(many.changes());
        var other = read.without(List.of(new Target.UserTarget(Samples.userId(3))));
        assertThat(many.equals(read)).isTrue();
        Growth.takesAtMost(0, MANY, () -> assertSame(read, many));
        assertThat(other.equals(many)).isFalse();
        assertThat(many.equals(other)).isFalse();
    }

    private static void assertSame(ChangeSet one, ChangeSet other) {
        if (!one.equals(other) || !other.equals(one)) {
            throw new AssertionError("They are not equal.");
        }
    }

    private static void assertDiffers(ChangeSet before, ChangeSet after) {
        assertThat(before.equals(after)).isEqualTo(before.changes().equals(after.changes()));
        before.mayDiffer(after)
                .ifPresent(targets -> assertThat(targets(before, after)).allMatch(target -> targets.contains(target)
                        || Objects.equals(before.changes().get(target), after.changes().get(target))));
        assertUndone(before, after);
        if (before.differsInManyOnly(after)) {
            var differing = targets(before, after);
            differing.removeIf(t -> Objects.equals(before.changes().get(t), after.changes().get(t)));
            assertThat(before.differing(after)).containsExactlyInAnyOrderElementsOf(differing);
        }
    }

    private static void differ(ChangeSet one, ChangeSet other) {
        if (one.equals(other)) {
            throw new AssertionError("They are equal.");
        }
    }

    private static Set<Target> targets(ChangeSet before, ChangeSet after) {
        var targets = new HashSet<>(before.changes().keySet());
        targets.addAll(after.changes().keySet());
        return targets;
    }

    /** A step has the edits that it has between sets whose users were edited one by one, in their order. */
    private static void assertUndone(ChangeSet before, ChangeSet after) {
        var plain = UndoStep.between(draft(new ChangeSet(before.changes())), new ChangeSet(after.changes())).edits();
        var edits = UndoStep.between(draft(before), after).edits();
        if (before.differsInManyOnly(after)) {
            assertThat(edits).containsExactlyInAnyOrderElementsOf(plain);
        } else {
            assertThat(edits).containsExactlyElementsOf(plain);
        }
    }

    private static Draft draft(ChangeSet changes) {
        return Draft.empty(new DraftId("1"), "Q4", Samples.NOW).with(changes);
    }
}
