package org.accessdesk.model.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The comparison against a search through every user, group and module that shares no code with it. */
class ComparisonLawsTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(60);

    /** An account, the runs of this app on it, and its state after somebody else's edits too. */
    private static final class RandomHistory {
        final Snapshot before;
        final Snapshot mine;
        final Snapshot after;
        final List<Run> runs = new ArrayList<>();

        RandomHistory(Worlds w, boolean alone) {
            before = w.snapshot();
            var half = apply(w, before);
            mine = w.once(2) ? apply(w, half) : half;
            after = alone ? mine : drifted(w, mine);
        }

        private Snapshot apply(Worlds w, Snapshot on) {
            var items = new ArrayList<RunItem>();
            var next = on;
            for (var change : w.changes(on).changes().values()) {
                var arrived = !w.once(5);
                var user = on.users().stream().filter(u -> change.target().id().equals(u.id())).findFirst();
                var group = on.groups().stream().filter(g -> change.target().id().equals(g.id())).findFirst();
                ServerState was = user.map(ServerState::of).orElseGet(() -> ServerState.of(group.orElseThrow()));
                var changed = on.with(user.map(u -> List.of(u.withGroups(w.membership(u, on).applyTo(u.groups()))))
                        .orElse(List.of()),
                        group.map(g -> List.of(g.with(w.groupChange(g).applyTo(g.content())))).orElse(List.of()));
                ServerState is = user.map(u -> ServerState.of(changed.user(u.id()).orElseThrow()))
                        .orElseGet(() -> ServerState.of(changed.group(group.orElseThrow().id()).orElseThrow()));
                items.add(RunItem.planned(change, "", "").sending(was, is, Cascade.NONE)
                        .ended(!arrived ? new Outcome.NotSent()
                                : w.once(2) ? new Outcome.Overwrote(was, is) : new Outcome.Saved(), is, null, LATER));
                if (arrived) {
                    next = next.with(user.map(u -> changed.user(u.id()).stream().toList()).orElse(List.of()),
                            group.map(g -> changed.group(g.id()).stream().toList()).orElse(List.of()));
                }
            }
            runs.addFirst(
                    new Run(new RunId(runs.size()), new DraftId("d"), "", "", null, LATER.plusSeconds(runs.size()),
                            LATER, items));
            return next;
        }

        private static Snapshot drifted(Worlds w, Snapshot on) {
            var next = on.with(w.some(on.users()).stream().map(u -> w.drifted(u, on)).toList(),
                    w.some(on.groups()).stream().map(w::drifted).toList());
            next = w.once(3) ? next.without(w.one(next.users()).id()) : next;
            next = w.once(3) ? next.without(w.one(next.groups()).id()) : next;
            next = w.once(3) ? next.with(List.of(Samples.user(77, 1)), List.of()) : next;
            return w.once(3) ? next.with(List.of(), List.of(Samples.group(88, 1, 2))) : next;
        }

        Comparison compare() {
            return Comparison.of(before, after, runs);
        }
    }

    private static Set<GroupId> groups(Snapshot of, UserId user) {
        return of.user(user).map(AccountUser::groups).orElse(Set.of());
    }

    private static Set<ModuleId> modules(Snapshot of, GroupId group) {
        return of.group(group).map(UserGroup::moduleIds).orElse(Set.of());
    }

    private static boolean may(Snapshot of, Set<GroupId> groups, ModuleId module) {
        return groups.stream().anyMatch(g -> modules(of, g).contains(module))
                && of.module(module).map(m -> m.mayServe(of.account().type())).orElse(true);
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void itIsWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var history = new RandomHistory(w, false);
            var found = new HashMap<UserId, UserDifference>();
            history.compare().users().forEach(u -> found.put(u.id(), u));
            for (var user : both(ids(history.before), ids(history.after))) {
                var was = groups(history.before, user);
                var is = groups(history.after, user);
                var line = found.remove(user);
                var joined = line == null ? Set.<GroupId>of() : line.groups().added();
                var left = line == null ? Set.<GroupId>of() : line.groups().removed();
                for (var group : both(was, is)) {
                    assertThat(joined.contains(group)).isEqualTo(!was.contains(group) && is.contains(group));
                    assertThat(left.contains(group)).isEqualTo(was.contains(group) && !is.contains(group));
                }
                for (var module : Worlds.moduleIds()) {
                    var had = may(history.before, was, module);
                    var has = may(history.after, is, module);
                    assertThat(line != null && line.modules().added().contains(module)).isEqualTo(!had && has);
                    assertThat(line != null && line.modules().removed().contains(module)).isEqualTo(had && !has);
                }
                assertThat(line == null ? Presence.STAYED : line.presence()).isEqualTo(
                        history.before.user(user).isEmpty() ? Presence.NEW
                                : history.after.user(user).isEmpty() ? Presence.GONE : Presence.STAYED);
            }
            assertThat(found).isEmpty();
        });
    }

    private static Set<UserId> ids(Snapshot of) {
        return new HashSet<>(of.users().stream().map(AccountUser::id).toList());
    }

    @Test
    void groupsAreComparedByTheirContent() {
        Worlds.forAll(w -> {
            var history = new RandomHistory(w, false);
            var found = new HashMap<GroupId, GroupDifference>();
            history.compare().groups().forEach(g -> found.put(g.id(), g));
            for (var id : both(history.before.groupIds(), history.after.groupIds())) {
                var was = history.before.group(id).map(UserGroup::content).orElse(null);
                var is = history.after.group(id).map(UserGroup::content).orElse(null);
                var line = found.remove(id);
                if (was == null || is == null) {
                    assertThat(Objects.requireNonNull(line).isOutside()).isTrue();
                } else if (was.agreesWith(is)) {
                    assertThat(line).isNull();
                } else {
                    assertThat(rebuilt(was, Objects.requireNonNull(line)).completedBy(is))
                            .isEqualTo(is.completedBy(was));
                }
            }
            assertThat(found).isEmpty();
        });
    }

    private static GroupContent rebuilt(GroupContent was, GroupDifference by) {
        var texts = new HashMap<GroupTextField, String>(
                Map.of(GroupTextField.NAME, was.name(), GroupTextField.DESCRIPTION,
                        was.description(), GroupTextField.LOGO, was.logo()));
        by.texts().forEach(t -> assertThat(texts.put(t.field(), t.after())).isEqualTo(t.before()));
        var modules = new HashSet<>(was.modules());
        modules.removeAll(by.modules().removed());
        modules.addAll(by.modules().added());
        var limits = new HashMap<LimitField, Limit>(
                Map.of(LimitField.BUYERS, was.buyers(), LimitField.EXTENSIONS, was.extensions()));
        by.limits().forEach(l -> assertThat(limits.put(l.field(), l.after())).isEqualTo(l.before()));
        return new GroupContent(texts.getOrDefault(GroupTextField.NAME, ""),
                texts.getOrDefault(GroupTextField.DESCRIPTION, ""), texts.getOrDefault(GroupTextField.LOGO, ""),
                modules, limits.getOrDefault(LimitField.BUYERS, Limit.all()),
                limits.getOrDefault(LimitField.EXTENSIONS, Limit.all()));
    }

    @Test
    void whatWasDoneFromHereAloneIsNoDrift() {
        Worlds.forAll(w -> {
            var comparison = new RandomHistory(w, true).compare();
            assertThat(comparison.users()).noneMatch(UserDifference::isOutside);
            assertThat(comparison.groups()).noneMatch(GroupDifference::isOutside);
        });
    }

    @Test
    void withoutRunsAllOfItIsDrift() {
        Worlds.forAll(w -> {
            var history = new RandomHistory(w, false);
            var comparison = Comparison.of(history.before, history.after, List.of());
            assertThat(comparison.users()).allMatch(UserDifference::isOutside);
            assertThat(comparison.groups()).allMatch(GroupDifference::isOutside);
        });
    }

    /** A difference from what our runs left was made by others, whatever we had done before. */
    @Test
    void driftIsWhatDiffersFromWhatWasLeftBehind() {
        Worlds.forAll(w -> {
            var history = new RandomHistory(w, false);
            for (var user : history.compare().users()) {
                var left = groups(history.mine, user.id());
                var is = groups(history.after, user.id());
                for (var group : both(user.groups().added(), user.groups().removed())) {
                    var stayed = user.presence() == Presence.STAYED;
                    assertThat(user.groups().outside().contains(group))
                            .isEqualTo(!stayed || left.contains(group) != is.contains(group));
                }
            }
            for (var group : history.compare().groups()) {
                var left = modules(history.mine, group.id());
                var is = modules(history.after, group.id());
                for (var module : both(group.modules().added(), group.modules().removed())) {
                    assertThat(group.modules().outside().contains(module)).isEqualTo(
                            group.presence() != Presence.STAYED || left.contains(module) != is.contains(module));
                }
            }
        });
    }

    @Test
    void aSnapshotIsLikeItself() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            assertThat(Comparison.of(world, world, List.of()).isEmpty()).isTrue();
        });
    }

    @Test
    void whoHasAModuleIsWhoeverIsInAGroupThatGrantsIt() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            for (var module : Worlds.moduleIds()) {
                var found = new HashMap<UserId, List<GroupId>>();
                Holder.of(world, module).forEach(h -> found.put(h.user().id(), h.through()));
                for (var user : world.users()) {
                    assertThat(found.containsKey(user.id())).isEqualTo(may(world, user.groups(), module));
                    assertThat(found.getOrDefault(user.id(), List.of()))
                            .allMatch(g -> user.groups().contains(g) && modules(world, g).contains(module));
                }
            }
        });
    }

    @Test
    void aCascadeIsOurs() {
        var before = Samples.snapshot(List.of(Samples.user(1, 1)),
                List.of(Samples.group(0, 1, 2), Samples.group(1, 1)));
        var after = before.with(List.of(), List.of(Samples.group(0, 2), Samples.group(1)));
        var was = before.group(Samples.groupId(0)).orElseThrow();
        var change = org.accessdesk.model.change.GroupChange.on(was).with(Samples.moduleId(1), false);
        var cascade = new Cascade(Map.of(Samples.groupId(1), Samples.moduleIds(1)), Map.of());
        var item = RunItem.planned(change, "", "")
                .sending(ServerState.of(was), ServerState.of(after.group(was.id()).orElseThrow()), cascade)
                .ended(new Outcome.Saved(), null, null, LATER);
        var run = new Run(new RunId(1), new DraftId("d"), "", "", null, LATER, LATER, List.of(item));
        var comparison = Comparison.of(before, after, List.of(run));
        assertThat(comparison.groups()).hasSize(2).noneMatch(GroupDifference::isOutside);
        assertThat(comparison.users()).hasSize(1).noneMatch(UserDifference::isOutside);
    }
}
