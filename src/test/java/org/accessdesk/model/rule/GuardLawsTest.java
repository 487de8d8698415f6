package org.accessdesk.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each guard against its rule, implemented plainly over all users, groups and modules. */
class GuardLawsTest {

    /** A world, a change set and who is about to apply it. */
    private static final class Case {
        final Snapshot world;
        final ChangeSet changes;
        final DraftedSnapshot drafted;
        final GuardContext who;
        final List<Finding> findings;

        Case(Worlds w) {
            var old = w.snapshot();
            changes = w.withInvitations(w.withRemovals(w.withNew(w.changesOfAll(old), old), old), old);
            world = w.once(2) ? old
                    : old.with(old.users().stream()
                            .map(u -> w.once(8) ? u.withGroups(Set.of()) : w.drifted(u, old)).toList(),
                            old.groups().stream().map(w::drifted).toList());
            drafted = new DraftedSnapshot(world, changes);
            var owner = w.once(4) ? null : w.one(world.users()).id();
            var token = new TokenInfo(Samples.tokenId(w.below(4)), "", world.account(),
                    w.once(3) ? Set.of() : w.someModules(), owner);
            who = new GuardContext(token,
                    new Thresholds(w.below(3), w.one(List.of(0, 20, 25, 33, 50, 60, 75, 99)), w.below(3)));
            findings = Guards.check(drafted, Effect.of(drafted), who);
        }

        <T extends Finding> Set<T> all(Class<T> kind) {
            var all = new HashSet<T>();
            findings.stream().filter(kind::isInstance).map(kind::cast)
                    .forEach(f -> assertThat(all.add(f)).as("%s only once", f).isTrue());
            return all;
        }

        boolean had(AccountUser user, ModuleId module) {
            return drafted.accessBefore(user).modules().containsKey(module);
        }

        boolean has(AccountUser user, ModuleId module) {
            return drafted.accessAfter(user).modules().containsKey(module);
        }

        List<AccountUser> losers(ModuleId module) {
            return world.users().stream().filter(u -> had(u, module) && !has(u, module)).toList();
        }
    }

    @Test
    void nobodyIsLeftWithoutAGroup() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var expected = new HashSet<Finding.NoGroupLeft>();
            for (var user : c.world.users()) {
                if (!user.groups().isEmpty() && c.drafted.groupsOf(user).isEmpty()
                        && !c.changes.isRemoved(user.id())) {
                    expected.add(new Finding.NoGroupLeft(user.id()));
                }
            }
            c.changes.invitations().stream().filter(i -> i.groups().isEmpty() && !isThere(c, i))
                    .forEach(i -> expected.add(new Finding.NoGroupLeft(i.user())));
            assertThat(c.all(Finding.NoGroupLeft.class)).isEqualTo(expected);
        });
    }

    @Test
    void noGroupGetsOrLosesAModuleThatItMayNot() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var defaultGroup = c.world.defaultGroup().orElse(null);
            // The world with the drafted Default group: the others must follow that.
            var then = defaultGroup == null ? c.world
                    : c.world.with(List.of(), List.of(defaultGroup.with(c.drafted.contentOf(defaultGroup))));
            var expected = new HashSet<Finding.ModuleLocked>();
            for (var group : c.drafted.snapshot().groups()) {
                if (c.changes.isDeleted(group.id())) {
                    continue;
                }
                var wanted = c.drafted.contentOf(group).modules();
                for (var id : Worlds.moduleIds()) {
                    var granted = group.moduleIds().contains(id);
                    if (granted != wanted.contains(id)) {
                        ModuleLock.of(module(c.world, id), group, granted, group.isDefault() ? c.world : then,
                                c.who.token().modules()).or(
                                        () -> setsBuyers(c, group) ? Optional.empty()
                                                : byBuyers(c.world, group.buyerLimit(), id, wanted))
                                .ifPresent(l -> expected.add(new Finding.ModuleLocked(group.id(), id, l)));
                    }
                }
            }
            assertThat(c.all(Finding.ModuleLocked.class)).isEqualTo(expected);
        });
    }

    @Test
    void everyRemovedUserIsConfirmedAndNobodyRemovesThemselves() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var removed = c.world.users().stream().map(AccountUser::id)
                    .filter(u -> c.changes.changes().get(new Target.UserTarget(u)) instanceof UserRemoval)
                    .collect(Collectors.toSet());
            assertThat(c.all(Finding.UsersRemoved.class)).isEqualTo(removed.isEmpty() ? Set.of()
                    : Set.of(new Finding.UsersRemoved(removed, removed.size())));
            var owner = c.who.token().owner();
            assertThat(c.all(Finding.OwnRemoval.class)).isEqualTo(owner != null && removed.contains(owner)
                    ? Set.of(new Finding.OwnRemoval(owner))
                    : Set.of());
        });
    }

    private static boolean isThere(Case c, UserInvitation invitation) {
        return c.world.users().stream().anyMatch(
                u -> u.email().equalsIgnoreCase(invitation.email()) && u.groups().equals(invitation.groups()));
    }

    @Test
    void everyInvitationIsConfirmedAndNobodyIsInvitedWhoIsThereOrInvitedAlready() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var sent = c.changes.invitations().stream().filter(i -> !isThere(c, i)).toList();
            var users = sent.stream().map(UserInvitation::user).collect(Collectors.toSet());
            var invited = Set.copyOf(users);
            c.changes.renewals().stream().map(r -> c.world.user(r.user()).orElseThrow())
                    .filter(InvitationRenewal::isPossible).forEach(u -> users.add(u.id()));
            assertThat(c.all(Finding.EmailsSent.class)).isEqualTo(
                    users.isEmpty() ? Set.of() : Set.of(new Finding.EmailsSent(users, users.size())));
            var inUse = c.all(Finding.AddressInUse.class);
            for (var invitation : sent) {
                var others = Stream.concat(
                        c.world.users().stream().filter(u -> u.email().equalsIgnoreCase(invitation.email()))
                                .map(AccountUser::id),
                        sent.stream().filter(i -> i.email().equalsIgnoreCase(invitation.email()))
                                .map(UserInvitation::user).filter(u -> u.compareTo(invitation.user()) < 0))
                        .toList();
                var found = inUse.stream().filter(f -> f.user().equals(invitation.user()))
                        .map(Finding.AddressInUse::by).toList();
                assertThat(found).hasSize(others.isEmpty() ? 0 : 1).allMatch(others::contains);
            }
            assertThat(inUse).allMatch(f -> invited.contains(f.user()));
        });
    }

    @Test
    void noGroupIsDeletedThatIsTheDefaultOneOrHasMembers() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            for (var deletion : c.changes.deletions()) {
                var group = c.world.group(deletion.group()).orElseThrow();
                var users = (int) c.drafted.snapshot().users().stream()
                        .filter(u -> c.drafted.groupsOf(u).contains(group.id())).count();
                assertThat(c.all(Finding.DefaultGroupStays.class)
                        .contains(new Finding.DefaultGroupStays(group.id()))).isEqualTo(group.isDefault());
                assertThat(c.all(Finding.GroupInUse.class).contains(new Finding.GroupInUse(group.id(), users)))
                        .isEqualTo(!group.isDefault() && users > 0);
            }
        });
    }

    @Test
    void noNewGroupHasTheNameOfAnotherOne() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            for (var creation : c.changes.creations()) {
                var content = creation.content();
                var isThere = c.world.groups().stream()
                        .anyMatch(g -> g.content().withBuyers(content.buyers()).withExtensions(content.extensions())
                                .equals(content) && g.buyerLimit().ids().equals(content.buyers().ids())
                                && LimitField.EXTENSIONS.isReached(content.extensions(), g.extensionLimit()));
                var named = Stream.concat(c.world.groups().stream(),
                        c.drafted.snapshot().groups().stream().filter(g -> g.id().isLocal()
                                && g.id().compareTo(creation.group()) < 0))
                        .filter(g -> c.drafted.contentOf(g).name().equals(content.name())).map(UserGroup::id).toList();
                var found = c.all(Finding.NameInUse.class).stream().filter(f -> f.group().equals(creation.group()))
                        .map(Finding.NameInUse::by).toList();
                assertThat(found).hasSize(isThere || named.isEmpty() ? 0 : 1).allMatch(named::contains);
            }
        });
    }

    private static boolean setsBuyers(Case c, UserGroup group) {
        return c.changes.group(group.id()).filter(g -> g.limits().containsKey(LimitField.BUYERS)).isPresent();
    }

    /** UserGroup BR-011, if the group names buyers: only a module with the word "selected" supports that. */
    private static Optional<ModuleLock> byBuyers(Snapshot world, Limit buyers, ModuleId id, Set<ModuleId> wanted) {
        if (buyers.ids().isEmpty()) {
            return Optional.empty();
        }
        var scopes = scopes(world, id);
        if (wanted.contains(id)) {
            return scopes.isEmpty() || scopes.contains("selected") ? Optional.empty()
                    : Optional.of(ModuleLock.ALL_BUYERS);
        }
        var supports = scopes.contains("selected")
                || scopes.stream().anyMatch(s -> !Set.of("selected", "all", "").contains(s))
                || world.module(id).isEmpty();
        return !supports || wanted.stream().anyMatch(m -> scopes(world, m).contains("selected")) ? Optional.empty()
                : Optional.of(ModuleLock.LAST_WITH_BUYERS);
    }

    private static List<String> scopes(Snapshot world, ModuleId id) {
        return world.module(id).map(Module::buyerScopes).orElse(Set.of()).stream().map(ServerValue::text).toList();
    }

    @Test
    void aGroupWhoseBuyersTheCascadeStrandsIsTold() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var taken = c.drafted.takenFromDefault();
            var expected = new HashSet<Finding.BuyersStranded>();
            for (var group : c.drafted.snapshot().groups()) {
                var own = c.drafted.contentOf(group).modules();
                var after = new HashSet<>(own);
                after.removeAll(taken);
                for (var id : own) {
                    if (!group.isDefault() && taken.contains(id)
                            && byBuyers(c.world, c.drafted.contentOf(group).buyers(), id, after)
                                    .filter(ModuleLock.LAST_WITH_BUYERS::equals)
                                    .isPresent()) {
                        expected.add(new Finding.BuyersStranded(group.id()));
                    }
                }
            }
            assertThat(c.all(Finding.BuyersStranded.class)).isEqualTo(expected);
        });
    }

    /** UserGroup BR-009 and BR-011, for each group whose buyers or extensions are set. */
    @Test
    void noGroupGetsBuyersOrExtensionsThatItMayNot() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var expected = new HashSet<Finding.LimitRefused>();
            for (var group : c.drafted.snapshot().groups()) {
                var set = c.changes.group(group.id()).map(GroupChange::limits).orElse(Map.of());
                if (set.containsKey(LimitField.EXTENSIONS) && group.isDefault()) {
                    expected.add(new Finding.LimitRefused(group.id(), LimitField.EXTENSIONS,
                            LimitFault.DEFAULT_GROUP));
                }
                if (set.get(LimitField.BUYERS) instanceof Limit.Chosen(var ids)) {
                    fault(c, group, ids.isEmpty()).ifPresent(fault -> expected
                            .add(new Finding.LimitRefused(group.id(), LimitField.BUYERS, fault)));
                }
            }
            assertThat(c.all(Finding.LimitRefused.class)).isEqualTo(expected);
        });
    }

    private static Optional<LimitFault> fault(Case c, UserGroup group, boolean none) {
        if (none) {
            return Optional.of(LimitFault.NONE_CHOSEN);
        }
        var scopes = c.drafted.contentOf(group).modules().stream().map(m -> scopes(c.world, m)).toList();
        if (scopes.stream().anyMatch(s -> !s.isEmpty() && !s.contains("selected"))) {
            return Optional.of(LimitFault.MODULE_NEEDS_ALL);
        }
        return scopes.stream().anyMatch(s -> s.contains("selected")) ? Optional.empty()
                : Optional.of(LimitFault.NO_MODULE);
    }

    @Test
    void manyWhoSeeFewerBuyersAreToldForTheAccountOrElseForEachGroup() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var losers = c.world.users().stream().filter(u -> seesFewer(c, u)).map(AccountUser::id).toList();
            var users = c.world.users().size();
            var expected = new HashSet<Finding.MassBuyerLoss>();
            if (isMass(losers.size(), users, c.who.thresholds())) {
                expected.add(new Finding.MassBuyerLoss(null, losers.size(), users));
            } else {
                for (var group : c.world.groupIds()) {
                    var members = c.world.members(group);
                    var hit = (int) members.stream().filter(losers::contains).count();
                    if (isMass(hit, members.size(), c.who.thresholds())) {
                        expected.add(new Finding.MassBuyerLoss(group, hit, members.size()));
                    }
                }
            }
            assertThat(c.all(Finding.MassBuyerLoss.class)).isEqualTo(expected);
        });
    }

    private static boolean seesFewer(Case c, AccountUser user) {
        var before = c.drafted.accessBefore(user);
        var after = c.drafted.accessAfter(user);
        var still = new HashSet<>(before.buyers());
        still.removeAll(after.buyers());
        return !after.allBuyers() && !after.buyers().isEmpty() && (before.allBuyers() || !still.isEmpty());
    }

    /** The boxes of the editor: changing an unlocked box is never blocked by a guard. */
    @Test
    void aBoxThatIsNotLockedCanBeChanged() {
        Worlds.forAll(w -> {
            var world = w.valid();
            var group = w.one(world.groups());
            var drafted = new DraftedSnapshot(world, ChangeSet.EMPTY);
            var who = new GuardContext(new TokenInfo(Samples.tokenId(9), "", world.account(), Set.of()),
                    Thresholds.DEFAULT);
            for (var module : world.modules()) {
                var granted = group.moduleIds().contains(module.id());
                var set = ChangeSet.EMPTY.with(GroupChange.on(group).with(module.id(), !granted));
                var lock = ModuleLock.withBuyers(module, group, drafted, Set.of());
                var then = new DraftedSnapshot(world, set);
                assertThat(Guards.check(then, Effect.of(then), who).stream()
                        .filter(Finding.ModuleLocked.class::isInstance).toList())
                        .isEqualTo(
                                lock.stream().map(l -> new Finding.ModuleLocked(group.id(), module.id(), l)).toList());
            }
        });
    }

    private static Module module(Snapshot world, ModuleId id) {
        return world.module(id).orElseGet(() -> Samples.module(id, Module.Setting.OPTIONAL, false, false));
    }

    @Test
    void nobodyTakesTheirOwnAccessUnasked() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var expected = new HashSet<Finding.OwnAccessLost>();
            c.losers(Module.ACCESS_MANAGEMENT).stream().map(AccountUser::id)
                    .filter(id -> id.equals(c.who.token().owner()))
                    .forEach(id -> expected.add(new Finding.OwnAccessLost(id)));
            var listed = c.world.token(c.who.token().id());
            var had = listed.map(t -> t.modules()).orElse(c.who.token().modules()).contains(Module.ACCESS_MANAGEMENT);
            var has = listed.map(t -> c.drafted.ownModulesOf(t)).orElse(c.who.token().modules())
                    .contains(Module.ACCESS_MANAGEMENT)
                    && c.world.defaultGroup()
                            .filter(d -> d.moduleIds().contains(Module.ACCESS_MANAGEMENT)
                                    && !c.drafted.contentOf(d).modules().contains(Module.ACCESS_MANAGEMENT))
                            .isEmpty();
            if (had && !has) {
                expected.add(new Finding.OwnAccessLost(null));
            }
            assertThat(c.all(Finding.OwnAccessLost.class)).isEqualTo(expected);
        });
    }

    @Test
    void fewerThanTwoAdministratorsAreToldIfTheSetMakesThemFewer() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var lost = 0;
            var won = 0;
            var after = 0;
            for (var user : c.world.users()) {
                var able = user.status().is(UserStatus.ACTIVE) || !user.status().isSaid();
                var had = c.had(user, Module.ACCESS_MANAGEMENT);
                var has = c.has(user, Module.ACCESS_MANAGEMENT);
                after += able && has ? 1 : 0;
                won += able && has && !had ? 1 : 0;
                lost += (able || user.status().isForeign()) && had && !has ? 1 : 0;
            }
            assertThat(c.all(Finding.TooFewAdministrators.class)).isEqualTo(after < 2 && lost > won
                    ? Set.of(new Finding.TooFewAdministrators(after))
                    : Set.of());
        });
    }

    /**
     * Whatever a later server means by a word: a finding for any known meaning is also reported for the unknown one.
     */
    @Test
    void aStatusThatIsNotKnownCountsAsTheRiskiest() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            if (c.losers(Module.ACCESS_MANAGEMENT).isEmpty()) {
                return;
            }
            var one = w.one(c.world.users());
            var later = tooFew(c, one, ServerValue.read(UserStatus.class, "Later"));
            for (var known : UserStatus.values()) {
                assertThat(later || !tooFew(c, one, ServerValue.of(known))).as("as %s", known).isTrue();
            }
        });
    }

    private static boolean tooFew(Case c, AccountUser user, ServerValue<UserStatus> status) {
        var other = new AccountUser(user.id(), user.legacyId(), user.name(), user.email(), status, user.groups(),
                user.lastSignIn(), user.audit(), user.revision());
        var drafted = new DraftedSnapshot(c.world.with(List.of(other), List.of()), c.changes);
        return Guards.check(drafted, Effect.of(drafted), c.who).stream()
                .anyMatch(Finding.TooFewAdministrators.class::isInstance);
    }

    @Test
    void aMassRemovalIsToldByModuleForTheAccountOrElseForEachGroup() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var expected = new HashSet<Finding.MassRemoval>();
            for (var module : Worlds.moduleIds()) {
                var losers = c.losers(module).stream().map(AccountUser::id).toList();
                var users = c.world.users().size();
                if (isMass(losers.size(), users, c.who.thresholds())) {
                    expected.add(new Finding.MassRemoval(module, null, losers.size(), users));
                    continue;
                }
                c.world.groupIds().forEach(g -> ofGroup(module, g, losers, c, expected));
            }
            assertThat(c.all(Finding.MassRemoval.class)).isEqualTo(expected);
        });
    }

    private static void ofGroup(ModuleId module, GroupId group, List<UserId> losers, Case c,
            Set<Finding.MassRemoval> into) {
        var members = c.world.members(group);
        var hit = (int) members.stream().filter(losers::contains).count();
        if (isMass(hit, members.size(), c.who.thresholds())) {
            into.add(new Finding.MassRemoval(module, group, hit, members.size()));
        }
    }

    private static boolean isMass(int users, int of, Thresholds thresholds) {
        return users > thresholds.users() && users > of * thresholds.percent() / 100.0;
    }

    /** Whatever the status: who cannot sign in today may be able to tomorrow. */
    @Test
    void whoComesToAdministerAccessIsTold() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var expected = new HashSet<Finding.AccessGranted>();
            for (var module : List.of(Module.ACCESS_MANAGEMENT, Module.ACCOUNT_MANAGEMENT)) {
                granted(module,
                        c.drafted.snapshot().users().stream().filter(u -> !c.had(u, module) && c.has(u, module)), c,
                        expected);
            }
            c.world.defaultGroup().map(UserGroup::id).ifPresent(g -> granted(null, c.drafted.snapshot().users().stream()
                    .filter(u -> !u.groups().contains(g) && c.drafted.groupsOf(u).contains(g)), c, expected));
            assertThat(c.all(Finding.AccessGranted.class)).isEqualTo(expected);
        });
    }

    private static void granted(@Nullable ModuleId module, Stream<AccountUser> users, Case c,
            Set<Finding.AccessGranted> into) {
        var ids = users.map(AccountUser::id).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            var asked = !c.world.isComplete() || ids.size() > c.who.thresholds().granted();
            into.add(new Finding.AccessGranted(module, ids, ids.size(), asked));
        }
    }

    @Test
    void aGrantIsNotToldWithoutTheChangesThatMakeIt() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            for (var grant : c.all(Finding.AccessGranted.class)) {
                var makers = c.changes.changes().values().stream()
                        .filter(change -> makes(grant, change)).map(Change::target).collect(Collectors.toSet());
                assertThat(makers).isNotEmpty();
                var rest = new DraftedSnapshot(c.world, c.changes.without(makers));
                assertThat(Guards.check(rest, Effect.of(rest), c.who)).noneMatch(
                        f -> f instanceof Finding.AccessGranted g && Objects.equals(g.module(), grant.module()));
            }
        });
    }

    private static boolean makes(Finding.AccessGranted grant, Change change) {
        return switch (change) {
            case MembershipChange m -> grant.users().contains(m.user());
            case UserInvitation i -> grant.users().contains(i.user());
            case GroupChange g -> grant.module() != null && g.addedModules().contains(grant.module());
            case GroupCreation g -> grant.module() != null && g.content().modules().contains(grant.module());
            case GroupDeletion _, InvitationRenewal _, TokenChange _, UserRemoval _ -> false;
        };
    }

    @Test
    void anIncompleteListBlocksWhatNeedsCompleteness() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            var expected = new HashSet<Finding.NotComplete>();
            var leaving = 0;
            for (var change : c.changes.changes().values()) {
                if (change instanceof GroupDeletion
                        || (change instanceof GroupChange g && (!g.removedModules().isEmpty()
                                || (g.limits().get(LimitField.BUYERS) instanceof Limit.Chosen)))) {
                    expected.add(new Finding.NotComplete(c.world.gaps(), change.target()));
                }
                leaving += change instanceof UserRemoval
                        || (change instanceof MembershipChange m && !m.removed().isEmpty()) ? 1 : 0;
            }
            if (leaving > c.who.thresholds().users()) {
                expected.add(new Finding.NotComplete(c.world.gaps(), null));
            }
            assertThat(c.all(Finding.NotComplete.class)).isEqualTo(c.world.isComplete() ? Set.of() : expected);
        });
    }

    @Test
    void blockingFindingsComeFirstAndAreOfChangesOfTheSet() {
        Worlds.forAll(w -> {
            var c = new Case(w);
            assertThat(c.findings).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
            assertThat(c.findings.stream().map(f -> f.target().orElse(null)).filter(Objects::nonNull))
                    .allMatch(c.changes.changes()::containsKey);
            var nothing = new DraftedSnapshot(c.world, ChangeSet.EMPTY);
            assertThat(Guards.check(nothing, Effect.of(nothing), c.who)).isEmpty();
        });
    }
}
