package org.accessdesk.service.review;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.Latency;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.service.account.FakeMarketplace;
import org.junit.jupiter.api.Test;

class ReviewedTest {
    private static final GuardContext WHO = new GuardContext(new FakeMarketplace().token(), Thresholds.DEFAULT);

    private static Draft draft(ChangeSet changes) {
        return Draft.empty(new DraftId("1"), "Q4", Samples.NOW).with(changes);
    }

    @Test
    void mergesDriftAndFindsConflicts() {
        var drafted = ChangeSet.EMPTY.with(MembershipChange.on(user(1, 1)).with(groupId(2), true))
                .with(GroupChange.on(group(3, 1)).withName("Mine"));
        var now = snapshot(List.of(user(1, 1, 4)), List.of(group(0, 1, 2), group(1, 1), group(2, 2),
                group(3, new GroupContent("Theirs", "", "", moduleIds(1)), 2), group(4)));
        var reviewed = Reviewed.of(draft(drafted), now, WHO);
        var membership = reviewed.items().getFirst();
        assertThat(membership.merge()).isEqualTo(new Merge.ToPut<>(Samples.groupIds(1, 2, 4)));
        assertThat(membership.drift().differences())
                .containsExactly(new Drift.Difference.MembershipDrift(groupId(4), true));
        assertThat(reviewed.conflicts()).extracting(ReviewItem::conflict).containsExactly(
                new Conflict.FieldSet(Conflict.GroupTextField.NAME, "Group 3", "Mine", "Theirs"));
        assertThat(reviewed.puts()).isOne();
        assertThat(reviewed.sent().changes().size()).isOne();
    }

    @Test
    void whereNoRevisionsAreSentALossCannotBeNoticed() {
        var now = snapshot(List.of(user(1, 1).withRevision(null), user(2, 1)), List.of(group(1, 1), group(2, 2)));
        var drafted = ChangeSet.EMPTY.with(MembershipChange.on(user(1, 1)).with(groupId(2), true))
                .with(MembershipChange.on(user(2, 1)).with(groupId(2), true));
        assertThat(Reviewed.of(draft(drafted), now, WHO).unwatched()).isOne();
    }

    @Test
    void whatContradictsItselfOrWentBackIsSaidBeforehand() {
        var cut = new UserGroup(groupId(3), "Group 3", Field.of(""), Field.of(""), false, Field.of(moduleIds(1)),
                Field.absent(), Field.absent(), Field.of(Set.of(userId(1))), Audit.NONE, 1, Map.of());
        var now = snapshot(List.of(user(1, 1), user(2, 1)), List.of(group(0, 1, 2), group(1, 1), group(2, 2), cut));
        var drafted = ChangeSet.EMPTY.with(MembershipChange.on(user(1, 1)).with(groupId(2), true))
                .with(MembershipChange.on(user(2, 4, Samples.groupIds(1))).with(groupId(2), true));
        var reviewed = Reviewed.of(draft(drafted), now, WHO);
        assertThat(reviewed.conflicts()).extracting(ReviewItem::conflict).containsExactly(
                new Conflict.ListsDiffer(Samples.groupIds(3), Set.of()), new Conflict.StaleRead(4, 1));
        assertThat(reviewed.puts()).isZero();
    }

    @Test
    void theDefaultGroupThatGivesAndTakesIsSentTwiceInOrder() {
        var now = snapshot(List.of(user(1, 1)), List.of(group(0, 1, 2), group(1, 1)));
        var changes = ChangeSet.EMPTY.with(MembershipChange.on(user(1, 1)).with(groupId(0), true))
                .with(GroupChange.on(group(0, 1, 2)).with(Samples.moduleId(2), false).with(Samples.moduleId(3), true));
        var reviewed = Reviewed.of(draft(changes), now, WHO);
        assertThat(reviewed.puts()).isEqualTo(3);
        var requests = new Requests(MembershipEndpoint.AUTO).of(reviewed, 9);
        assertThat(requests).extracting(r -> r.path().substring(r.path().lastIndexOf("accounts")))
                .containsExactly("accounts/user-groups/UGR-0000-0000",
                        "accounts/ACC-1111-1111/users/USR-0000-0001/groups", "accounts/user-groups/UGR-0000-0000");
        assertThat(requests.getFirst().body()).contains("MOD-0001", "MOD-0002", "MOD-0003");
        assertThat(requests.getLast().body()).contains("MOD-0001", "MOD-0003").doesNotContain("MOD-0002");
        assertThat(new Requests(MembershipEndpoint.LEGACY).of(reviewed, 9).get(1).path())
                .isEqualTo("/public/v1/accounts/account-users/…/groups");
    }

    @Test
    void theEstimateCountsReadsAndWrites() {
        var latency = new Latency(Duration.ofMillis(100), Duration.ofMillis(200), true);
        assertThat(Estimate.of(8, latency)).isEqualTo(new Estimate(8, 24, Duration.ofMillis(800), latency));
        assertThat(Estimate.of(1, latency).lasting()).isEqualTo(Duration.ofMillis(400));
        assertThat(Estimate.of(0, latency).lasting()).isZero();
    }

    /** The items shown as sent are those of the merge, each change once; the effect is that of what is sent. */
    @Test
    void everyChangeIsReviewedOnce() {
        Worlds.forAll(worlds -> {
            var base = worlds.snapshot();
            var changes = worlds.changes(base);
            var now = base.with(base.users().stream().map(u -> worlds.drifted(u, base)).toList(),
                    base.groups().stream().map(worlds::drifted).toList());
            var draft = draft(changes);
            for (var target : worlds.some(changes.changes().keySet())) {
                draft = draft.withIncluded(target, false);
            }
            var reviewed = Reviewed.of(draft, now, WHO);
            assertThat(reviewed.items()).extracting(ReviewItem::change)
                    .containsExactlyElementsOf(changes.changes().values());
            var out = draft.excluded();
            assertThat(reviewed.items()).allSatisfy(i -> {
                assertThat(i.included()).isEqualTo(!out.contains(i.target()));
                assertThat(i.drift().isStale() || i.conflict() == null || !(i.conflict() instanceof Conflict.FieldSet))
                        .isTrue();
            });
            var conflicting = reviewed.conflicts().stream().map(ReviewItem::target).toList();
            var effect = Effect.of(new DraftedSnapshot(now, draft.included().without(conflicting)));
            assertThat(reviewed.effect().lost()).isEqualTo(effect.lost());
            assertThat(reviewed.effect().gained()).isEqualTo(effect.gained());
            assertThat(new Requests(MembershipEndpoint.AUTO).of(reviewed, Integer.MAX_VALUE)).hasSize(reviewed.puts());
        });
    }

    @Test
    void anObjectThatIsGoneIsAConflict() {
        var changes = ChangeSet.EMPTY.with(MembershipChange.on(user(9, 1)).with(groupId(0), true));
        var reviewed = Reviewed.of(draft(changes), snapshot(List.of(), List.of(group(0), group(1))), WHO);
        assertThat(reviewed.items().getFirst().conflict()).isEqualTo(new Conflict.ObjectGone());
        assertThat(reviewed.puts()).isZero();
        assertThat(Set.copyOf(new Requests(MembershipEndpoint.AUTO).of(reviewed, 3))).isEmpty();
    }
}
