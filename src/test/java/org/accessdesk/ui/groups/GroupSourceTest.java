package org.accessdesk.ui.groups;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The rows of thousands of groups: few are looked at again after an edit, and what nobody sees is not made. */
class GroupSourceTest {
    private static final int MANY = 5_000;

    private static GroupSource source(Snapshot snapshot, ChangeSet changes) {
        return new GroupSource(new DraftedSnapshot(snapshot, changes), Map.of());
    }

    private static Snapshot many() {
        return snapshot(IntStream.range(0, MANY).mapToObj(n -> user(n, n)).toList(),
                IntStream.range(0, MANY).mapToObj(n -> group(n, 1, 2)).toList()).complete();
    }

    private static ChangeSet ofUsers(ChangeSet changes) {
        var some = new HashMap<Target, Change>();
        changes.changes().forEach((target, change) -> {
            if (change instanceof MembershipChange || change instanceof UserRemoval) {
                some.put(target, change);
            }
        });
        return new ChangeSet(some);
    }

    @Test
    void groupsThatAreNotTouchedShowTheSame() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var one = w.changesOfLife(world);
            var other = w.changesOfLife(world);
            areTold(source(world, ofUsers(one)), source(world, ofUsers(other)));
            areTold(source(world, one), source(world, other));
            var moved = world.users().stream().filter(_ -> w.once(3)).map(u -> w.drifted(u, world)).toList();
            areTold(source(world, ofUsers(one)),
                    source(world.with(moved, List.of()).following(world), ofUsers(other)));
        });
    }

    private static void areTold(GroupSource before, GroupSource next) {
        if (TouchedGroups.inPlace(before, next.drafted())) {
            var touched = TouchedGroups.between(before, next);
            for (var place = 0; place < next.size(); place++) {
                if (!touched.get(place)) {
                    assertThat(next.row(place)).isEqualTo(before.row(place));
                }
            }
        }
    }

    @Test
    void anEditOfAUserTouchesTheGroupsThatTheUserJoinsAndLeaves() {
        var snapshot = many();
        var first = snapshot.users().iterator().next();
        var edited = ChangeSet.EMPTY.with(ChangeSet.EMPTY.of(first).with(groupId(7), true));
        assertThat(TouchedGroups.between(source(snapshot, ChangeSet.EMPTY), source(snapshot, edited)).stream())
                .containsExactly(7);
    }

    @Test
    void aRefreshTouchesTheGroupsOfWhichMembersChange() {
        var snapshot = many();
        var third = snapshot.user(userId(3)).orElseThrow();
        var later = snapshot.with(List.of(third.withGroups(groupIds(9))), List.of()).following(snapshot);
        var before = source(snapshot, ChangeSet.EMPTY);
        var next = source(later, ChangeSet.EMPTY);
        assertThat(TouchedGroups.inPlace(before, next.drafted())).isTrue();
        assertThat(TouchedGroups.between(before, next).stream()).containsExactly(3, 9);
        areTold(before, next);
    }

    /** A table that is sorted by names asks each row for its name. */
    @Test
    void aNameMakesNoOtherTexts() {
        var source = source(many(), ChangeSet.EMPTY);
        source.row(0).name();
        Growth.takesAtMost(256, MANY, () -> IntStream.range(0, MANY).forEach(n -> source.row(n).name()));
    }

    /** A tick makes a source of the same groups. */
    @Test
    void anotherDraftCopiesNoGroups() {
        var before = source(many(), ChangeSet.EMPTY);
        Growth.takesAtMost(1, MANY, () -> before.with(before.drafted(), Map.of()));
    }
}
