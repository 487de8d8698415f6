package org.accessdesk.model.change.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.PlatformRules;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.rule.Thresholds;
import org.junit.jupiter.api.Test;

/** Laws of the sending order. */
class OrderLawsTest {

    @Test
    void thePhasesTogetherAreTheSetEachChangeOnceAndTheDefaultGroupsPerhapsInTwo() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var changes = w.withInvitations(w.withRemovals(w.withNew(w.changesOfAll(world), world), world), world);
            var phases = Order.of(changes, world);
            assertThat(phases).hasSize(7);
            var all = new ArrayList<Change>();
            phases.forEach(all::addAll);
            assertThat(all).noneMatch(Change::isEmpty);
            for (var change : changes.changes().values()) {
                var parts = all.stream().filter(c -> c.target().equals(change.target())).toList();
                if (parts.size() == 2) {
                    assertThat(composed((GroupChange) parts.getFirst(), (GroupChange) parts.getLast()))
                            .isEqualTo(change);
                } else {
                    assertThat(parts).containsExactly(change);
                }
            }
            assertThat(all.stream().map(Change::target).distinct()).hasSize(changes.size());
        });
    }

    private static GroupChange composed(GroupChange gains, GroupChange losses) {
        assertThat(losses.base()).isEqualTo(gains.applyTo(gains.base()));
        return new GroupChange(gains.group(), gains.name(), gains.description(), gains.logo(), gains.addedModules(),
                losses.removedModules(), gains.base(), gains.baseRevision()).with(limits(gains, losses));
    }

    private static Map<LimitField, Limit> limits(GroupChange gains, GroupChange losses) {
        assertThat(gains.limits().values()).noneMatch(Limit::isChosen);
        assertThat(losses.limits().values()).allMatch(Limit::isChosen);
        var both = new HashMap<>(gains.limits());
        both.putAll(losses.limits());
        return both;
    }

    @Test
    void theDefaultGroupGainsFirstAndLosesLast() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var all = world.defaultGroup().map(UserGroup::id);
            var phases = Order.of(
                    w.withInvitations(w.withRemovals(w.withNew(w.changesOfAll(world), world), world), world), world);
            assertThat(phases.getFirst()).allMatch(
                    c -> c instanceof GroupChange g && all.filter(g.group()::equals).isPresent()
                            && g.removedModules().isEmpty());
            assertThat(phases.get(1)).allMatch(
                    c -> c instanceof InvitationRenewal
                            || (c instanceof GroupChange g && all.filter(g.group()::equals).isEmpty()));
            assertThat(phases.get(2)).allMatch(GroupCreation.class::isInstance);
            assertThat(phases.get(3)).allMatch(c -> c instanceof MembershipChange || c instanceof TokenChange
                    || c instanceof UserInvitation);
            assertThat(phases.getLast()).allMatch(GroupDeletion.class::isInstance);
            assertThat(phases.get(4)).allMatch(UserRemoval.class::isInstance);
            assertThat(phases.get(5)).allMatch(c -> c instanceof GroupChange g
                    && all.filter(g.group()::equals).isPresent() && g.addedModules().isEmpty()
                    && g.name() == null && g.description() == null && g.logo() == null);
        });
    }

    @Test
    void sentInTwoPartsTheDefaultGroupBecomesWhatItWouldInOne() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var group = world.defaultGroup().orElse(null);
            if (group == null) {
                return;
            }
            var change = w.groupChange(group);
            var now = w.drifted(group);
            var content = now;
            for (var part : List.of(0, 5)) {
                for (var one : Order.of(ChangeSet.EMPTY.with(change), world).get(part)) {
                    if (Merge.of((GroupChange) one, content) instanceof Merge.ToPut<GroupContent>(var wanted)) {
                        content = content.with(wanted);
                    }
                }
            }
            if (!(Merge.of(change, now) instanceof Merge.MergeConflict<?>)) {
                assertThat(content.content()).isEqualTo(change.applyTo(now.content()));
            }
        });
    }

    /**
     * No state between two requests breaks a rule that the whole set keeps: groups, tokens and the buyers of groups.
     */
    @Test
    void nothingOfWhatTheGuardsLetPassIsRefusedOnTheWay() {
        Worlds.forAll(w -> {
            var world = w.valid();
            var kept = new PlatformRules(world, true);
            if (world.groups().stream().anyMatch(g -> !kept.goWithBuyers(g.content()))) {
                return;
            }
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            var who = new GuardContext(new TokenInfo(Samples.tokenId(9), "", world.account(), Set.of()),
                    Thresholds.DEFAULT);
            if (Guards.check(drafted, Effect.of(drafted), who).stream()
                    .anyMatch(f -> f.severity() == Finding.Severity.BLOCKED)) {
                return;
            }
            assertThat(kept.apply(drafted.changes()).stream().map(RunItem::outcome))
                    .noneMatch(Outcome.Refused.class::isInstance);
        });
    }
}
