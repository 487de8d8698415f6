package org.accessdesk.model.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accessdesk.model.AccountType;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserId;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.junit.jupiter.api.Test;

/** The effect and the drafted state against a simulation that shares no code with them. */
class EffectLawsTest {

    @Test
    void theDefaultGroupsCascadeIsThePlatforms() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new Drafted(world, w.changes(world));
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
            var changes = w.changes(old);
            var world = old.with(List.of(), old.groups().stream().map(w::drifted).toList());
            var drafted = new Drafted(world, changes);
            var platform = Platform.after(drafted);
            for (var group : world.groups()) {
                assertThat(drafted.modulesOf(group)).as("modules of %s", group.id())
                        .isEqualTo(platform.modules.get(group.id()));
            }
        });
    }

    @Test
    void membersAreThoseWhoseGroupsSaySoInTheOrderOfTheUsers() {
        Worlds.forAll(w -> {
            var old = w.snapshot();
            var changes = w.changes(old);
            var world = w.once(4) ? old.without(w.one(old.users()).id()) : old;
            var drafted = new Drafted(world, changes);
            var platform = Platform.after(drafted);
            for (var group : world.groupIds()) {
                var members = world.users().stream().map(AccountUser::id)
                        .filter(id -> platform.groups(id).contains(group)).toList();
                assertThat(drafted.membersOf(group)).as("members of %s", group).isEqualTo(members);
            }
        });
    }

    @Test
    void theEffectIsWhatBruteForceFinds() {
        Worlds.forAll(w -> {
            var old = w.snapshot();
            var changes = w.changes(old);
            var world = w.once(2) ? old
                    : old.with(old.users().stream().map(u -> w.drifted(u, old)).toList(),
                            old.groups().stream().map(w::drifted).toList());
            var drafted = new Drafted(world, changes);
            var effect = Effect.of(drafted);
            var before = Platform.of(world);
            var after = Platform.after(drafted);
            var gained = new TreeMap<ModuleId, Set<UserId>>();
            var lost = new TreeMap<ModuleId, Set<UserId>>();
            var kept = new HashSet<UserId>();
            for (var user : world.users()) {
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
    void accessNamesTheGroupsThatGrantEachModule() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var drafted = new Drafted(world, w.changes(world));
            var before = Platform.of(world);
            var after = Platform.after(drafted);
            for (var user : world.users()) {
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

    /** The platform's rules once more, plainly: union over groups, account types, the cascade of the Default group. */
    private static final class Platform {
        private final Snapshot snapshot;
        private final Map<UserId, Set<GroupId>> groups = new HashMap<>();
        private final Map<GroupId, Set<ModuleId>> modules = new HashMap<>();

        private Platform(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        static Platform of(Snapshot snapshot) {
            var platform = new Platform(snapshot);
            snapshot.users().forEach(u -> platform.groups.put(u.id(), new HashSet<>(u.groups())));
            snapshot.groups().forEach(g -> platform.modules.put(g.id(), new HashSet<>(g.moduleIds())));
            return platform;
        }

        static Platform after(Drafted drafted) {
            var platform = of(drafted.snapshot());
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
                    case TokenChange _ -> throw new IllegalArgumentException("No world drafts one.");
                }
            }
            for (var group : drafted.snapshot().groups()) {
                if (group.isDefault()) {
                    var lost = new HashSet<>(group.moduleIds());
                    lost.removeAll(platform.modules(group.id()));
                    platform.modules.values().forEach(m -> m.removeAll(lost));
                }
            }
            return platform;
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
                    return module.accountTypes().isEmpty() || module.accountTypes().contains(type)
                            || type == AccountType.UNKNOWN;
                }
            }
            return true;
        }
    }
}
