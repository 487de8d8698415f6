package org.accessdesk.ui.users;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The rows of users that are looked at again after an edit or a refresh: few of 100,000. */
class TouchedUsersTest {
    private static final int MANY = 9_000;

    private static UserSource source(Snapshot snapshot, ChangeSet changes) {
        return new UserSource(new DraftedSnapshot(snapshot, changes), Map.of());
    }

    @Test
    void usersThatAreNotTouchedShowTheSame() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var one = w.changesOfLife(world);
            var other = w.once(2) ? edited(w, world, one) : w.changesOfLife(world);
            areTold(source(world, one), source(world, other));
            var moved = world.users().stream().filter(_ -> w.once(3)).map(u -> w.drifted(u, world)).toList();
            areTold(source(world, one), source(world.with(moved, List.of()).following(world), other));
        });
    }

    private static ChangeSet edited(Worlds w, Snapshot world, ChangeSet set) {
        var some = world.users().stream().filter(_ -> w.once(3)).map(u -> w.membership(u, world)).toList();
        return w.once(2) ? set.with(some) : set.without(w.some(set.changes().keySet()));
    }

    private static void areTold(UserSource before, UserSource next) {
        if (!TouchedUsers.isOfUsersAlone(before, next) || !TouchedUsers.inPlace(before, next)) {
            return;
        }
        var touched = TouchedUsers.between(before, next);
        for (var place = 0; place < next.size(); place++) {
            if (!touched.get(place)) {
                assertThat(next.row(place)).as("row %d", place).isEqualTo(before.row(place));
            }
        }
    }

    /** A bit or two of each; an array of all users would take four bytes. */
    @Test
    void anEditOfAUserDoesNotGrowWithTheUsers() {
        var account = snapshot(IntStream.range(0, MANY).mapToObj(n -> user(n, 1)).toList(),
                List.of(group(1, 1), group(2, 1))).complete();
        var before = source(account, ChangeSet.EMPTY);
        Runnable edit = () -> TouchedUsers.between(before, source(account,
                ChangeSet.EMPTY.with(ChangeSet.EMPTY.of(before.user(MANY / 2)).with(groupId(2), true))));
        edit.run();
        Growth.takesAtMost(2, MANY, edit);
    }
}
