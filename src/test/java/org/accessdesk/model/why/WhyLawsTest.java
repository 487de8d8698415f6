package org.accessdesk.model.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.rule.Thresholds;
import org.junit.jupiter.api.Test;

/** The smallest changes against all changes that there are. */
class WhyLawsTest {
    private static final int CASES = 400;

    /** One question about a random account with a random draft. */
    private record Asked(AccountUser user, ModuleId module, DraftedSnapshot drafted, Why why) {
        Set<GroupId> groups() {
            return drafted.groupsOf(user);
        }

        boolean has(Set<GroupId> groups) {
            return drafted.accessIn(groups).modules().containsKey(module);
        }

        /** What every other set of groups that turns it round joins and leaves. */
        List<SetDelta<GroupId>> all() {
            var ids = new TreeSet<>(drafted.snapshot().groupIds());
            ids.addAll(groups());
            return subsets(List.copyOf(ids)).stream().filter(some -> !some.isEmpty() && has(some) != why.has())
                    .map(some -> SetDelta.between(groups(), some)).toList();
        }

        Access after(SetDelta<GroupId> delta) {
            return drafted.accessIn(delta.applyTo(groups()));
        }

        DraftedSnapshot with(Way way) {
            return new DraftedSnapshot(drafted.snapshot(), way.addTo(drafted.changes(), drafted.snapshot()));
        }

        /** First whether it gives more administration, then how many modules, then how many buyers it changes. */
        List<Integer> weight(SetDelta<GroupId> delta) {
            var before = drafted.accessIn(groups());
            var after = after(delta);
            var gained = difference(after.modules().keySet(), before.modules().keySet());
            var lost = difference(before.modules().keySet(), after.modules().keySet());
            var joinsDefault = drafted.snapshot().defaultGroup().filter(g -> delta.added().contains(g.id()))
                    .isPresent();
            var administers = joinsDefault || !Collections.disjoint(gained, Module.ADMINISTERING);
            return List.of(administers ? 1 : 0, gained.size() + lost.size(), buyers(before, after));
        }

        private static int buyers(Access before, Access after) {
            if (before.allBuyers() || after.allBuyers()) {
                return before.allBuyers() == after.allBuyers() ? 0 : 1000;
            }
            return difference(before.buyers(), after.buyers()).size()
                    + difference(after.buyers(), before.buyers()).size();
        }
    }

    private static <T> Set<T> difference(Set<T> some, Set<T> others) {
        return some.stream().filter(e -> !others.contains(e)).collect(Collectors.toSet());
    }

    private static <T> List<Set<T>> subsets(List<T> of) {
        var all = new ArrayList<Set<T>>(List.of(Set.of()));
        for (var one : of) {
            for (var some : List.copyOf(all)) {
                var more = new HashSet<>(some);
                more.add(one);
                all.add(more);
            }
        }
        return all;
    }

    private static void forAll(Consumer<Asked> law) {
        Worlds.forAll(CASES, w -> {
            var world = w.valid();
            var drafted = new DraftedSnapshot(world, w.once(2) ? w.changes(world) : ChangeSet.EMPTY);
            for (var user : world.users()) {
                for (var module : Worlds.moduleIds()) {
                    law.accept(new Asked(user, module, drafted, Why.of(user, module, drafted, Set.of())));
                }
            }
        });
    }

    @Test
    void tellsTheGroupsThatGrantIt() {
        forAll(asked -> {
            var granting = asked.groups().stream().sorted().filter(g -> asked.has(Set.of(g))).toList();
            assertThat(asked.why().through()).isEqualTo(granting);
            assertThat(asked.why().onlyGroups())
                    .isEqualTo(!granting.isEmpty() && granting.size() == asked.groups().size());
        });
    }

    @Test
    void theSmallestChangeOfMembershipsIsTheSmallest() {
        forAll(asked -> {
            var all = asked.all();
            var least = all.stream().mapToInt(d -> d.touched().size()).min();
            var found = asked.why().ways().stream().filter(Way.OfUser.class::isInstance).map(Way.OfUser.class::cast)
                    .toList();
            assertThat(found).hasSize(least.isPresent() ? 1 : 0);
            for (var way : found) {
                assertThat(asked.why().ways()).first().isEqualTo(way);
                assertThat(all).contains(way.groups());
                assertThat(way.groups().touched()).hasSize(least.orElseThrow());
                var lightest = all.stream().filter(d -> d.touched().size() == least.orElseThrow())
                        .map(asked::weight)
                        .min(Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(v -> v.get(1))
                                .thenComparingInt(List::getLast));
                assertThat(lightest).contains(asked.weight(way.groups()));
            }
        });
    }

    /** With a change of one's groups alone, where there is one, somebody else is not touched. */
    @Test
    void eachWayTurnsItRoundAndTellsWhatElseItDoes() {
        forAll(asked -> asked.why().ways().forEach(way -> {
            var next = asked.with(way);
            assertThat(way.user()).isEqualTo(asked.user().id());
            assertThat(way.effect().before()).isEqualTo(asked.drafted().accessAfter(asked.user()));
            assertThat(way.effect().after()).isEqualTo(next.accessAfter(asked.user()));
            assertThat(way.effect().after().modules().containsKey(asked.module())).isNotEqualTo(asked.why().has());
            var others = asked.drafted().snapshot().users().stream().filter(u -> !u.equals(asked.user()))
                    .filter(u -> !modules(u, next).equals(modules(u, asked.drafted()))).toList();
            switch (way) {
                case Way.OfUser _ -> assertThat(others).isEmpty();
                case Way.OfGroups of -> {
                    assertThat(of.others()).isEqualTo(others.size());
                    assertThat(of.groups()).isNotEmpty()
                            .noneMatch(g -> asked.drafted().snapshot().group(g).orElseThrow().isDefault());
                }
            }
        }));
    }

    private static Set<ModuleId> modules(AccountUser user, DraftedSnapshot in) {
        return in.accessAfter(user).modules().keySet();
    }

    @Test
    void noWayIsBlocked() {
        var who = new GuardContext(new TokenInfo(Samples.tokenId(9), "", Samples.ACCOUNT, Set.of()),
                Thresholds.DEFAULT);
        forAll(asked -> asked.why().ways().forEach(way -> {
            var next = asked.with(way);
            var before = Guards.check(asked.drafted(), Effect.of(asked.drafted()), who);
            assertThat(Guards.check(next, Effect.of(next), who)).filteredOn(f -> !before.contains(f))
                    .noneMatch(f -> f instanceof Finding.NoGroupLeft || f instanceof Finding.ModuleLocked);
        }));
    }
}
