package org.accessdesk.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.campaign.CampaignPlan.LeftOutReason;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** What holds for access reviews of every account. */
class CampaignLawsTest {

    @Test
    void everyMembershipInScopeIsReviewedOnce() {
        Worlds.forAll(world -> {
            var snapshot = world.snapshot();
            var campaign = new CampaignWorld(world).begun(snapshot);
            var expected = snapshot.users().stream().flatMap(user -> user.groups().stream()
                    .filter(group -> snapshot.group(group).isPresent() && isInScope(campaign.scope(), group, snapshot))
                    .map(group -> new MembershipKey(user.id(), group))).collect(Collectors.toSet());
            assertThat(campaign.items()).extracting(CampaignItem::key).doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(campaign.items()).isSortedAccordingTo(CampaignItem.BY_RISK);
        });
    }

    private static boolean isInScope(CampaignScope scope, GroupId group, Snapshot snapshot) {
        return scope.groups().contains(group) || scope.modules().stream()
                .anyMatch(snapshot.grants().of(group).modules()::containsKey);
    }

    @Test
    void theRisksAreThoseOfTheAccount() {
        var found = new HashSet<AccessRisk>();
        Worlds.forAll(world -> {
            var snapshot = world.snapshot();
            for (var item : new CampaignWorld(world).begun(snapshot).items()) {
                var expected = expected(item, snapshot);
                found.addAll(expected);
                assertThat(item.risks()).as("%s", item).isEqualTo(expected);
            }
        });
        assertThat(found).contains(AccessRisk.NEVER_SIGNED_IN, AccessRisk.LAST_ADMINISTRATOR);
    }

    private static List<AccessRisk> expected(CampaignItem item, Snapshot snapshot) {
        var user = snapshot.user(item.key().user()).orElseThrow();
        var group = item.key().group();
        var risks = new ArrayList<AccessRisk>();
        if (user.lastSignIn() == null && user.unread().lastSignIn().isEmpty()) {
            risks.add(AccessRisk.NEVER_SIGNED_IN);
        }
        if (user.lastSignIn() != null
                && Duration.between(user.lastSignIn(), CampaignWorld.BEGUN).compareTo(Duration.ofDays(90)) > 0) {
            risks.add(AccessRisk.OVER_90_DAYS);
        }
        var plain = new DraftedSnapshot(snapshot, ChangeSet.EMPTY);
        var administrators = snapshot.users().stream().filter(AccountUser::canSignIn)
                .filter(u -> plain.accessBefore(u).modules().containsKey(Module.ACCESS_MANAGEMENT)).toList();
        if (administrators.equals(List.of(user))
                && snapshot.grants().of(group).modules().containsKey(Module.ACCESS_MANAGEMENT)) {
            risks.add(AccessRisk.LAST_ADMINISTRATOR);
        }
        var others = snapshot.users().stream()
                .filter(u -> u.groups().contains(group) && !u.id().equals(user.id())).toList();
        var alike = others.stream().filter(u -> isAlike(u, user, group)).count();
        if (others.size() >= RiskFinder.FEWEST_OTHERS && alike * RiskFinder.SHARE < others.size()) {
            risks.add(AccessRisk.OUTLIER);
        }
        return risks;
    }

    private static boolean isAlike(AccountUser one, AccountUser other, GroupId besides) {
        return (one.groups().size() == 1 && other.groups().size() == 1)
                || one.groups().stream().anyMatch(g -> !g.equals(besides) && other.groups().contains(g));
    }

    @Test
    void anyChangeOfTheChainShows() {
        Worlds.forAll(world -> {
            var random = new CampaignWorld(world);
            var campaign = random.decided(random.begun(world.snapshot()), "Ann");
            assertThat(campaign.firstBroken()).isEmpty();
            if (campaign.decisions().size() < 2) {
                return;
            }
            var at = world.below(campaign.decisions().size() - 1);
            var forged = new ArrayList<>(campaign.decisions());
            var entry = forged.get(at);
            switch (world.below(3)) {
                case 0 -> forged.set(at, new Decision(entry.key(), "Eve", entry.at(), entry.answer(), entry.remark(),
                        entry.previous()));
                case 1 -> forged.remove(at);
                default -> forged.add(at, new Decision(entry.key(), "Eve", entry.at(), ReviewAnswer.KEEP, "",
                        entry.previous()));
            }
            var broken = campaign.withChain(forged).firstBroken();
            assertThat(broken).isPresent();
            assertThat(broken.getAsInt()).isBetween(at, at + 1);
            var renamed = new Campaign(campaign.id(), campaign.name() + "!", campaign.begun(), campaign.scope(),
                    campaign.items(), campaign.decisions());
            assertThat(renamed.firstBroken()).hasValue(0);
        });
    }

    @Test
    void mergedCopiesKeepAllDecisionsAndTellWhereTheyDiffer() {
        var disagreed = new AtomicInteger();
        Worlds.forAll(world -> {
            var random = new CampaignWorld(world);
            var before = random.decided(random.begun(world.snapshot()), "Ann");
            var mine = random.decided(before, "Ann");
            var theirs = random.decided(before, "Ben");
            var result = CampaignMerge.of(mine, theirs, "Ann", CampaignWorld.BEGUN);
            var merged = result.merged();
            disagreed.addAndGet(result.disagreed().size());
            assertThat(merged.firstBroken()).isEmpty();
            assertThat(merged.decisions().subList(0, mine.decisions().size())).isEqualTo(mine.decisions());
            assertThat(merged.decisions()).extracting(Decision::content)
                    .containsAll(theirs.decisions().stream().map(Decision::content).toList());
            assertThat(result.taken()).isEqualTo(theirs.decisions().size() - before.decisions().size());
            for (var item : merged.items()) {
                var was = standing(before, item);
                var own = standing(mine, item);
                var other = standing(theirs, item);
                var now = standing(merged, item);
                if (other.equals(was)) {
                    assertThat(now).isEqualTo(own);
                } else if (own.equals(was) || answer(own).equals(answer(other))) {
                    assertThat(answer(now)).isEqualTo(answer(other));
                } else {
                    assertThat(answer(now)).hasValue(ReviewAnswer.DISAGREED);
                    assertThat(result.disagreed()).contains(item.key());
                }
            }
        });
        assertThat(disagreed).hasPositiveValue();
    }

    private static Optional<Decision> standing(Campaign campaign, CampaignItem item) {
        return Optional.ofNullable(campaign.standing().get(item.key()));
    }

    private static Optional<ReviewAnswer> answer(Optional<Decision> decision) {
        return decision.map(Decision::answer);
    }

    @Test
    void aFileThatIsTakenBackTwiceChangesNothingMore() {
        Worlds.forAll(world -> {
            var random = new CampaignWorld(world);
            var before = random.decided(random.begun(world.snapshot()), "Ann");
            var theirs = random.decided(before, "Ben");
            var once = CampaignMerge.of(random.decided(before, "Ann"), theirs, "Ann", CampaignWorld.BEGUN).merged();
            var later = random.decided(once, "Ann");
            assertThat(CampaignMerge.of(later, theirs, "Ann", CampaignWorld.BEGUN).merged()).isEqualTo(later);
            // The reviewer gets what was decided elsewhere, and nothing is open that was not.
            var back = CampaignMerge.of(theirs, later, "Ben", CampaignWorld.BEGUN);
            assertThat(back.merged().decisions()).extracting(Decision::content)
                    .containsAll(later.decisions().stream().map(Decision::content).toList());
        });
    }

    @Test
    void theDraftRemovesWhatWasDecidedAndNothingElse() {
        var leftOut = new HashSet<LeftOutReason>();
        Worlds.forAll(world -> {
            var random = new CampaignWorld(world);
            var then = world.snapshot();
            var campaign = random.decided(random.begun(then), "Ann");
            var now = world.once(2) ? then : world.snapshot();
            var plan = CampaignPlan.of(campaign, now);
            plan.leftOut().forEach(one -> leftOut.add(one.reason()));
            var wanted = campaign.standing().values().stream().filter(d -> d.answer() == ReviewAnswer.REMOVE)
                    .map(Decision::key).collect(Collectors.toSet());
            assertThat(plan.edits().size() + plan.leftOut().size()).isEqualTo(wanted.size());
            var after = new DraftedSnapshot(now, plan.changes());
            for (var user : now.users()) {
                var left = new HashSet<>(user.groups());
                left.removeIf(group -> wanted.contains(new MembershipKey(user.id(), group))
                        && now.group(group).isPresent());
                assertThat(after.groupsOf(user)).isEqualTo(left.isEmpty() ? user.groups() : left);
            }
        });
        assertThat(leftOut).contains(LeftOutReason.LAST_GROUP, LeftOutReason.LEFT_ALREADY);
    }

    @Test
    void progressCountsWhatIsDecidedOnce() {
        Worlds.forAll(world -> {
            var random = new CampaignWorld(world);
            var campaign = random.decided(random.begun(world.snapshot()), "Ann");
            assertThat(CampaignStanding.of(campaign).decided())
                    .isEqualTo(campaign.decisions().stream().map(Decision::key).distinct().count());
        });
    }

    @Test
    void whatStandsIsTheLatestDecisionOnEachHoweverItCame() {
        Worlds.forAll(world -> {
            var random = new CampaignWorld(world);
            var begun = random.begun(world.snapshot());
            var standing = CampaignStanding.of(begun);
            var merged = CampaignMerge.of(random.decided(begun, "Ann"), random.decided(begun, "Ben"), "Ann",
                    CampaignWorld.BEGUN).merged();
            for (var next : List.of(random.decided(begun, "Ann"), merged, random.decided(merged, "Ben"), begun,
                    merged.withChain(merged.decisions().reversed()), random.begun(world.snapshot()))) {
                standing = standing.after(next);
                assertStands(standing, next);
                assertThat(standing.after(next)).isSameAs(standing);
            }
        });
    }

    private static void assertStands(CampaignStanding standing, Campaign campaign) {
        var latest = campaign.standing();
        assertThat(standing.campaign()).isSameAs(campaign);
        for (var place = 0; place < campaign.items().size(); place++) {
            var decision = latest.get(campaign.items().get(place).key());
            assertThat(standing.at(place)).isEqualTo(decision);
            assertThat(standing.isDecided(place))
                    .isEqualTo(decision != null && decision.answer() != ReviewAnswer.DISAGREED);
        }
        assertThat(standing.decided()).isEqualTo(CampaignStanding.of(campaign).decided());
        assertThat(standing.toBeRemoved()).isEqualTo(campaign.items().stream()
                .filter(item -> Optional.ofNullable(latest.get(item.key()))
                        .filter(decision -> decision.answer() == ReviewAnswer.REMOVE).isPresent())
                .toList());
    }
}
