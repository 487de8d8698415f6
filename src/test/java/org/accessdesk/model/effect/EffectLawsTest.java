package org.accessdesk.model.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The effect and the drafted state against a simulation that shares no code with them. */
class EffectLawsTest {

    @Test
    void theDefaultGroupsCascadeIsThePlatforms() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            var platform = Platform.after(drafted);
            for (var group : world.groups()) {
                assertThat(drafted.modulesOf(group)).as("modules of %s", group.id())
                        .isEqualTo(platform.modules.get(group.id()));
            }
        });
    }

    @Test
    void theCascadeFollowsWhatTheDefaultGroupHasNow() {
        Worlds.forAll(w -> {
            var old = w.snapshot();
            var changes = w.changesOfLife(old);
            var world = old.with(List.of(), old.groups().stream().map(w::drifted).toList());
            var drafted = new DraftedSnapshot(world, changes);
            var platform = Platform.after(drafted);
            for (var group : world.groups()) {
                assertThat(drafted.modulesOf(group)).as("modules of %s", group.id())
                        .isEqualTo(platform.modules.get(group.id()));
            }
        });
    }

    @Test
    void accessIsTheUnionOfWhatEachGroupGrants() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            for (var user : drafted.snapshot().users()) {
                assertUnion(drafted.accessBefore(user), user.groups().stream().map(drafted::grantedBefore).toList());
                assertUnion(drafted.accessAfter(user),
                        drafted.groupsOf(user).stream().map(drafted::grantedAfter).toList());
            }
        });
    }

    private static void assertUnion(Access access, List<Access> granted) {
        assertThat(granted.stream().flatMap(a -> a.modules().keySet().stream()).collect(Collectors.toSet()))
                .isEqualTo(access.modules().keySet());
        assertThat(granted.stream().anyMatch(Access::allBuyers)).isEqualTo(access.allBuyers());
    }

    @Test
    void membersAreThoseWhoseGroupsSaySoInTheOrderOfTheUsers() {
        Worlds.forAll(w -> {
            var old = w.snapshot();
            var changes = w.changesOfLife(old);
            var world = w.once(4) ? old.without(w.one(old.users()).id()) : old;
            var drafted = new DraftedSnapshot(world, changes);
            var platform = Platform.after(drafted);
            for (var group : world.groupIds()) {
                var members = drafted.snapshot().users().stream().map(AccountUser::id)
                        .filter(id -> platform.groups(id).contains(group)).toList();
                assertThat(drafted.membersOf(group)).as("members of %s", group).isEqualTo(members);
            }
        });
    }

    @Test
    void whoKeepsAModuleAndByWhichGroupsIsWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            var after = Platform.after(drafted);
            var effect = Effect.of(drafted);
            for (var group : drafted.snapshot().groupIds()) {
                var members = drafted.snapshot().memberSet(group);
                assertThat(members).isEqualTo(Set.copyOf(drafted.snapshot().members(group)));
                assertThat(drafted.memberSetOf(group)).isEqualTo(Set.copyOf(drafted.membersOf(group)));
                assertThat(drafted.joining(group)).isEqualTo(minus(drafted.memberSetOf(group), members));
                assertThat(drafted.leaving(group)).isEqualTo(minus(members, drafted.memberSetOf(group)));
                for (var module : Worlds.moduleIds()) {
                    var keepers = effect.holders(module, members);
                    assertThat(keepers).isEqualTo(members.stream().filter(id -> !after.via(id, module).isEmpty())
                            .collect(Collectors.toSet()));
                    assertThat(effect.granting(module, keepers)).hasSameElementsAs(members.stream()
                            .flatMap(id -> after.via(id, module).stream()).collect(Collectors.toSet()));
                }
            }
        });
    }

    @Test
    void theEffectIsWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var old = w.snapshot();
            var changes = w.changesOfLife(old);
            var world = w.once(2) ? old
                    : old.with(old.users().stream().map(u -> w.drifted(u, old)).toList(),
                            old.groups().stream().map(w::drifted).toList());
            var drafted = new DraftedSnapshot(world, changes);
            var effect = Effect.of(drafted);
            var before = Platform.of(drafted.snapshot());
            var after = Platform.after(drafted);
            var gained = new TreeMap<ModuleId, Set<UserId>>();
            var lost = new TreeMap<ModuleId, Set<UserId>>();
            var kept = new HashSet<UserId>();
            for (var user : drafted.snapshot().users()) {
                for (var module : Worlds.moduleIds()) {
                    var had = before.via(user.id(), module);
                    var has = after.via(user.id(), module);
                    if (had.isEmpty() && !has.isEmpty()) {
                        gained.computeIfAbsent(module, _ -> new HashSet<>()).add(user.id());
                    } else if (!had.isEmpty() && has.isEmpty()) {
                        lost.computeIfAbsent(module, _ -> new HashSet<>()).add(user.id());
                    } else if (!has.containsAll(had)) {
                        kept.add(user.id());
                    }
                }
            }
            assertThat(effect.gained()).isEqualTo(gained);
            assertThat(effect.lost()).isEqualTo(lost);
            assertThat(effect.kept()).isEqualTo(kept);
        });
    }

    @Test
    void whoIsHitAndWhoHasNothingLeftIsWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var drafted = drafted(w);
            var effect = Effect.of(drafted);
            var before = Platform.of(drafted.snapshot());
            var after = Platform.after(drafted);
            var without = Platform.after(drafted, false);
            for (var user : drafted.snapshot().users()) {
                var had = before.modulesOf(user.id());
                var has = after.modulesOf(user.id());
                assertThat(effect.users().contains(user.id())).isEqualTo(!had.equals(has));
                assertThat(effect.nothingLeft().contains(user.id())).isEqualTo(!had.isEmpty() && has.isEmpty());
                var hit = without.modulesOf(user.id());
                hit.removeAll(has);
                hit.retainAll(had);
                assertThat(effect.hitByCascade().contains(user.id())).isEqualTo(!hit.isEmpty());
                for (var module : Worlds.moduleIds()) {
                    assertThat(effect.holders(module).anyMatch(user::equals)).isEqualTo(has.contains(module));
                    assertThat(effect.losers(module)).isEqualTo(effect.lost().getOrDefault(module, Set.of()));
                    assertThat(effect.gainers(module)).isEqualTo(effect.gained().getOrDefault(module, Set.of()));
                }
            }
            for (var users : List.of(effect.users(), effect.kept(), effect.nothingLeft(), effect.hitByCascade())) {
                assertThat(users).hasSize(List.copyOf(users).size()).isEqualTo(new HashSet<>(users))
                        .isSubsetOf(drafted.snapshot().users().stream().map(AccountUser::id).toList());
            }
        });
    }

    /** Who loses all buyers with the last module that shows them is told of the module. */
    @Test
    void whoSeesFewerAndWhoSeesMoreBuyersIsWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var drafted = drafted(w);
            var effect = Effect.of(drafted);
            var fewer = new HashSet<UserId>();
            var more = new HashSet<UserId>();
            for (var user : drafted.snapshot().users()) {
                var one = effect.user(user.id());
                var saw = buyers(drafted.snapshot(), user.groups(), drafted, false);
                var sees = buyers(drafted.snapshot(), drafted.groupsOf(user), drafted, true);
                assertThat(one.gainsAllBuyers()).isEqualTo(sees.contains(ALL) && !saw.contains(ALL));
                assertThat(one.losesAllBuyers()).isEqualTo(saw.contains(ALL) && !sees.contains(ALL));
                if (!saw.isEmpty() && !sees.isEmpty()) {
                    if (!sees.contains(ALL) && !sees.containsAll(saw)) {
                        fewer.add(user.id());
                    }
                    if (!saw.contains(ALL) && !saw.containsAll(sees)) {
                        more.add(user.id());
                    }
                }
            }
            assertThat(effect.fewerBuyers()).isEqualTo(fewer);
            assertThat(effect.moreBuyers()).isEqualTo(more);
        });
    }

    private static final String ALL = "all";

    /** The buyers of the groups that have a module with buyers, or {@link #ALL}. */
    private static Set<String> buyers(Snapshot snapshot, Set<GroupId> groups, DraftedSnapshot drafted, boolean after) {
        var all = new HashSet<String>();
        for (var id : groups) {
            var group = snapshot.group(id).orElse(null);
            if (group != null) {
                var modules = after ? drafted.modulesOf(group) : group.moduleIds();
                var limit = after ? drafted.contentOf(group).buyers() : group.buyerLimit();
                if (modules.stream().anyMatch(m -> showsBuyers(snapshot, m))) {
                    limit.ids().forEach(b -> all.add(b.value()));
                    if (limit.equals(Limit.all())) {
                        all.add(ALL);
                    }
                }
            }
        }
        return all;
    }

    private static boolean showsBuyers(Snapshot snapshot, ModuleId id) {
        return snapshot.module(id).map(m -> m.mayServe(snapshot.account().type()) && m.maySupportBuyers())
                .orElse(true);
    }

    @Test
    void theCascadeIsWhatThePlatformTakesByItself() {
        Worlds.forAll(w -> {
            var drafted = drafted(w);
            var effect = Effect.of(drafted);
            var after = Platform.after(drafted);
            var without = Platform.after(drafted, false);
            var groups = new HashMap<GroupId, Set<ModuleId>>();
            drafted.snapshot().groupIds()
                    .forEach(g -> differ(g, without.modules(g), after.modules(g), groups));
            var tokens = new HashMap<TokenId, Set<ModuleId>>();
            drafted.snapshot().tokens().forEach(t -> differ(t.id(), without.tokens.getOrDefault(t.id(), Set.of()),
                    after.tokens.getOrDefault(t.id(), Set.of()), tokens));
            assertThat(effect.cascade()).isEqualTo(new Cascade(groups, tokens));
        });
    }

    @Test
    void thePartsOfAUserAGroupAndATokenAreWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var drafted = drafted(w);
            var effect = Effect.of(drafted);
            var before = Platform.of(drafted.snapshot());
            var after = Platform.after(drafted);
            var without = Platform.after(drafted, false);
            for (var user : drafted.snapshot().users()) {
                var one = effect.user(user.id());
                assertThat(one.gained()).isEqualTo(minus(after.modulesOf(user.id()), before.modulesOf(user.id())));
                assertThat(one.lost()).isEqualTo(minus(before.modulesOf(user.id()), after.modulesOf(user.id())));
                assertThat(effect.kept().contains(user.id())).isEqualTo(!one.kept().isEmpty());
                assertThat(effect.nothingLeft().contains(user.id())).isEqualTo(one.nothingLeft());
                one.kept().forEach((m, via) -> assertThat(after.via(user.id(), m)).isEqualTo(new HashSet<>(via)));
            }
            for (var group : drafted.snapshot().groups()) {
                var one = effect.group(group.id());
                assertThat(one.gained()).isEqualTo(minus(after.modules(group.id()), group.moduleIds()));
                assertThat(one.lost()).isEqualTo(minus(group.moduleIds(), after.modules(group.id())));
                assertThat(one.stripped()).isEqualTo(
                        group.isDefault() ? Set.of()
                                : minus(one.lost(), minus(one.lost(), without.modules(group.id()))));
                var was = new HashSet<>(drafted.snapshot().members(group.id()));
                var is = new HashSet<>(drafted.membersOf(group.id()));
                assertThat(one.joining()).isEqualTo(minus(is, was));
                assertThat(one.leaving()).isEqualTo(minus(was, is));
                assertThat(drafted.membersOf(group.id())).hasSize(is.size());
            }
            for (var token : drafted.snapshot().tokens()) {
                var one = effect.token(token.id());
                assertThat(one.gained()).isEqualTo(minus(after.tokens.get(token.id()), token.modules()));
                assertThat(one.lost()).isEqualTo(minus(token.modules(), after.tokens.get(token.id())));
            }
        });
    }

    private static DraftedSnapshot drafted(Worlds w) {
        var old = w.snapshot();
        var changes = w.withInvitations(w.withRemovals(w.withNew(w.changesOfAll(old), old), old), old);
        return new DraftedSnapshot(w.once(2) ? old
                : old.with(old.users().stream().map(u -> w.drifted(u, old)).toList(),
                        old.groups().stream().map(w::drifted).toList()),
                changes);
    }

    private static <K> void differ(K key, Set<ModuleId> some, Set<ModuleId> others, Map<K, Set<ModuleId>> into) {
        var rest = minus(some, others);
        if (!rest.isEmpty()) {
            into.put(key, rest);
        }
    }

    private static <T> Set<T> minus(@Nullable Set<T> some, @Nullable Set<T> others) {
        var rest = new HashSet<>(Objects.requireNonNull(some));
        rest.removeAll(Objects.requireNonNull(others));
        return rest;
    }

    @Test
    void accessNamesTheGroupsThatGrantEachModule() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new DraftedSnapshot(world, w.changesOfLife(world));
            var before = Platform.of(drafted.snapshot());
            var after = Platform.after(drafted);
            for (var user : drafted.snapshot().users()) {
                var now = drafted.accessBefore(user).modules();
                var then = drafted.accessAfter(user).modules();
                for (var module : Worlds.moduleIds()) {
                    assertThat(now.getOrDefault(module, List.of()))
                            .containsExactlyElementsOf(before.via(user.id(), module));
                    assertThat(then.getOrDefault(module, List.of()))
                            .containsExactlyElementsOf(after.via(user.id(), module));
                }
            }
        });
    }

    /**
     * The platform's rules in a second, simple implementation: union over groups, account types, the cascade of the
     * Default group.
     */
    private static final class Platform {
        private final Snapshot snapshot;
        private final Map<UserId, Set<GroupId>> groups = new HashMap<>();
        private final Map<GroupId, Set<ModuleId>> modules = new HashMap<>();
        private final Map<TokenId, Set<ModuleId>> tokens = new HashMap<>();
        private boolean cascades = true;

        private Platform(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        static Platform of(Snapshot snapshot) {
            var platform = new Platform(snapshot);
            snapshot.users().forEach(u -> platform.groups.put(u.id(), new HashSet<>(u.groups())));
            snapshot.groups().forEach(g -> platform.modules.put(g.id(), new HashSet<>(g.moduleIds())));
            snapshot.tokens().forEach(t -> platform.tokens.put(t.id(), new HashSet<>(t.modules())));
            return platform;
        }

        static Platform after(DraftedSnapshot drafted) {
            return after(drafted, true);
        }

        static Platform after(DraftedSnapshot drafted, boolean cascades) {
            var platform = of(drafted.snapshot());
            platform.cascades = cascades;
            for (var change : drafted.changes().changes().values()) {
                switch (change) {
                    case MembershipChange m -> {
                        platform.groups(m.user()).addAll(m.added());
                        platform.groups(m.user()).removeAll(m.removed());
                    }
                    case GroupChange g -> {
                        platform.modules(g.group()).addAll(g.addedModules());
                        platform.modules(g.group()).removeAll(g.removedModules());
                    }
                    case GroupCreation g -> platform.modules(g.group()).addAll(g.content().modules());
                    case UserInvitation i -> platform.groups(i.user()).addAll(i.groups());
                    case InvitationRenewal _ -> {
                        // It changes no access.
                    }
                    case UserRemoval r -> platform.groups(r.user()).clear();
                    case GroupDeletion g -> {
                        if (!drafted.snapshot().group(g.group()).orElseThrow().isDefault()) {
                            platform.modules(g.group()).clear();
                        }
                    }
                    case TokenChange t -> {
                        platform.tokens.computeIfAbsent(t.token(), _ -> new HashSet<>()).addAll(t.added());
                        platform.tokens.computeIfAbsent(t.token(), _ -> new HashSet<>()).removeAll(t.removed());
                    }
                }
            }
            for (var group : drafted.snapshot().groups()) {
                if (group.isDefault()) {
                    var lost = new HashSet<>(group.moduleIds());
                    lost.removeAll(platform.modules(group.id()));
                    platform.strip(lost);
                }
            }
            return platform;
        }

        private void strip(Set<ModuleId> lost) {
            if (cascades) {
                modules.values().forEach(m -> m.removeAll(lost));
                tokens.values().forEach(m -> m.removeAll(lost));
            }
        }

        Set<ModuleId> modulesOf(UserId user) {
            var all = new TreeSet<ModuleId>();
            Worlds.moduleIds().stream().filter(m -> !via(user, m).isEmpty()).forEach(all::add);
            return all;
        }

        Set<GroupId> groups(UserId user) {
            return groups.computeIfAbsent(user, _ -> new HashSet<>());
        }

        Set<ModuleId> modules(GroupId group) {
            return modules.computeIfAbsent(group, _ -> new HashSet<>());
        }

        Set<GroupId> via(UserId user, ModuleId module) {
            var via = new TreeSet<GroupId>();
            for (var group : groups(user)) {
                if (snapshot.groupIds().contains(group) && modules(group).contains(module) && allowed(module)) {
                    via.add(group);
                }
            }
            return via;
        }

        private boolean allowed(ModuleId id) {
            var type = snapshot.account().type();
            for (var module : snapshot.modules()) {
                if (module.id().equals(id)) {
                    return module.accountTypes().isEmpty() || module.accountTypes().contains(type) || !type.isSaid()
                            || Stream.concat(Stream.of(type), module.accountTypes().stream())
                                    .anyMatch(ServerValue::isForeign);
                }
            }
            return true;
        }
    }
}
