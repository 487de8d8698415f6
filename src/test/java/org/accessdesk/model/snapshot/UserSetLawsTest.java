package org.accessdesk.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.UserId;
import org.junit.jupiter.api.Test;

/** Sets of users by bits are as any sets, also of drafts that invite different people at the same positions. */
class UserSetLawsTest {

    @Test
    void whatTwoShareWhatOneHasAloneAndWhatAnyHasAreAsOfAnySets() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var some = users(w, drafted(w, world));
            var others = users(w, w.once(2) ? drafted(w, world) : world.index());
            var shared = new HashSet<>(some);
            shared.retainAll(others);
            var rest = new HashSet<>(some);
            rest.removeAll(others);
            var all = new HashSet<>(some);
            all.addAll(others);
            assertSame(some.both(others), shared);
            assertSame(some.without(others), rest);
            assertSame(UserSet.union(List.of(some, others)), all);
            assertSame(UserSet.union(List.of(some, Set.copyOf(others))), all);
            assertSame(UserSet.union(List.of(some)), Set.copyOf(some));
        });
    }

    @Test
    void twoAreEqualIfTheyHaveTheSameUsers() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var index = drafted(w, world);
            var some = users(w, index);
            BiConsumer<UserSet, UserSet> check = (one, other) -> assertThat(one.equals(other))
                    .isEqualTo(Set.copyOf(one).equals(Set.copyOf(other)));
            check.accept(some, users(w, index));
            check.accept(some, users(w, drafted(w, world)));
            check.accept(some, users(w, world.index()));
            check.accept(some, some.without(users(w, index)));
            check.accept(some, some.both(some));
        });
    }

    private static SnapshotIndex drafted(Worlds w, Snapshot world) {
        return new DraftedSnapshot(world, w.changesOfLife(world)).snapshot().index();
    }

    private static UserSet users(Worlds w, SnapshotIndex index) {
        var bits = new BitSet();
        for (var user = 0; user < index.size(); user++) {
            bits.set(user, w.once(2));
        }
        return new UserSet(index, bits);
    }

    private static void assertSame(Set<UserId> found, Set<UserId> wanted) {
        assertThat(found).isEqualTo(wanted).hasSameSizeAs(wanted);
        assertThat(wanted).isEqualTo(found).hasSameHashCodeAs(found);
        assertThat(new LinkedHashSet<>(found)).containsAll(wanted);
    }
}
