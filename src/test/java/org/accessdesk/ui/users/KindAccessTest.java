package org.accessdesk.ui.users;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMembership.TickEffect;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.junit.jupiter.api.Test;

/** What kinds of users have before and after is what each user has. */
class KindAccessTest {
    private static final int MANY = 5_000;
    /** Three sets of bits, and no access of a group. */
    private static final int BYTES = 350;

    @Test
    void theBitsAreTheAccess() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            for (var kind : access(drafted)) {
                var was = drafted.accessBefore(kind.users().one());
                var is = drafted.accessAfter(kind.users().one());
                var before = new HashSet<ModuleId>();
                var after = new HashSet<ModuleId>();
                kind.forEach(true, (line, module) -> {
                    if (line != AccessLineKind.GAINED) {
                        before.add(kind.module(module));
                    }
                    if (line != AccessLineKind.LOST) {
                        after.add(kind.module(module));
                    }
                });
                assertThat(before).isEqualTo(was.modules().keySet());
                assertThat(after).isEqualTo(is.modules().keySet());
                assertThat(kind.widened()).isEqualTo(is.allBuyers() && !was.allBuyers());
            }
        });
    }

    private static List<KindAccess> access(DraftedSnapshot drafted) {
        return KindAccess.of(memberships(drafted).kinds().stream(), drafted);
    }

    private static SharedMemberships memberships(DraftedSnapshot drafted) {
        return new SharedMemberships(IntStream.range(0, drafted.snapshot().index().size()).toArray(), drafted);
    }

    /** A tick for users who all have other groups: the access of all these groups would stay in memory. */
    @Test
    void aTickMakesBitsAlone() {
        access(ticked());
        var ticked = ticked();
        var kinds = memberships(ticked).kinds();
        Growth.takesAtMost(BYTES, MANY, () -> KindAccess.of(kinds.stream(), ticked));
    }

    private static DraftedSnapshot ticked() {
        var snapshot = snapshot(IntStream.range(1, MANY).mapToObj(n -> user(n, n)).toList(),
                IntStream.range(0, MANY).mapToObj(n -> group(n, 1, 2)).toList()).prepared();
        var shared = memberships(new DraftedSnapshot(snapshot, ChangeSet.EMPTY));
        return new DraftedSnapshot(snapshot,
                ChangeSet.EMPTY.with(shared.of(groupId(0)).after(TickEffect.ADD, groupId(0))));
    }
}
