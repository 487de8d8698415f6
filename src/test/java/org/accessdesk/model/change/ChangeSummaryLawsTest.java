package org.accessdesk.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.ChangeSummary.SummaryPart;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** Summaries of random change sets. */
class ChangeSummaryLawsTest {

    private static List<Change> changes(Worlds world) {
        return changes(world, world.snapshot());
    }

    private static List<Change> changes(Worlds world, Snapshot on) {
        return new ArrayList<>(
                world.withInvitations(world.withRemovals(world.withNew(world.changesOfAll(on), on), on), on).changes()
                        .values());
    }

    @Test
    void theOrderOfTheChangesDoesNotMatter() {
        Worlds.forAll(world -> {
            var changes = changes(world);
            var summary = ChangeSummary.of(changes);
            Collections.shuffle(changes, new Random(world.below(1000)));
            assertThat(ChangeSummary.of(changes)).isEqualTo(summary);
        });
    }

    @Test
    void thePartsAddUpToTheChangesTheLargestFirst() {
        Worlds.forAll(world -> {
            var changes = changes(world);
            var parts = ChangeSummary.of(changes).parts();
            assertThat(parts).extracting(p -> -p.of().size()).isSorted();
            assertThat(parts).doesNotHaveDuplicates().allMatch(p -> !p.of().isEmpty());
            assertThat(count(parts, p -> p instanceof ChangeSummary.Memberships m && m.added()))
                    .isEqualTo(sum(changes, true, MembershipChange.class));
            assertThat(count(parts, p -> p instanceof ChangeSummary.Memberships m && !m.added()))
                    .isEqualTo(sum(changes, false, MembershipChange.class));
            assertThat(count(parts, p -> p instanceof ChangeSummary.GroupGrants m && m.added()))
                    .isEqualTo(sum(changes, true, GroupChange.class));
            assertThat(count(parts, p -> p instanceof ChangeSummary.TokenGrants m && !m.added()))
                    .isEqualTo(sum(changes, false, TokenChange.class));
            assertThat(count(parts, ChangeSummary.NewGroups.class::isInstance))
                    .isEqualTo(changes.stream().filter(GroupCreation.class::isInstance).count());
            assertThat(count(parts, ChangeSummary.DeletedGroups.class::isInstance))
                    .isEqualTo(changes.stream().filter(GroupDeletion.class::isInstance).count());
            assertThat(count(parts, ChangeSummary.InvitedUsers.class::isInstance))
                    .isEqualTo(changes.stream().filter(UserInvitation.class::isInstance).count());
            assertThat(count(parts, ChangeSummary.RemovedUsers.class::isInstance))
                    .isEqualTo(changes.stream().filter(UserRemoval.class::isInstance).count());
            assertThat(count(parts, ChangeSummary.GroupTexts.class::isInstance)).isEqualTo(
                    changes.stream().filter(c -> c instanceof GroupChange g && !g.texts().isEmpty()).count());
        });
    }

    private static long count(List<SummaryPart> parts, Predicate<SummaryPart> wanted) {
        return parts.stream().filter(wanted).mapToLong(p -> p.of().size()).sum();
    }

    private static long sum(List<Change> changes, boolean added, Class<? extends Change> kind) {
        return changes.stream().filter(kind::isInstance).mapToLong(c -> delta(c, added).size()).sum();
    }

    private static Set<?> delta(Change change, boolean added) {
        SetDelta<?> delta = switch (change) {
            case MembershipChange m -> m.groups();
            case GroupChange g -> g.modules();
            case GroupCreation _, GroupDeletion _, InvitationRenewal _, UserInvitation _, UserRemoval _ -> SetDelta.none();
            case TokenChange t -> t.modules();
        };
        return added ? delta.added() : delta.removed();
    }
}
