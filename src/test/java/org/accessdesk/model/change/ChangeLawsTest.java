package org.accessdesk.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.Resolve;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of deltas and merges, on random small worlds. */
class ChangeLawsTest {

    @Test
    void mergeOfAMembershipKeepsWhatNeitherSideTouched() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var base = w.one(world.users());
            var mine = w.membership(base, world);
            var now = w.drifted(base, world);
            if (Merge.of(mine, now, world.groupIds()) instanceof Merge.ToPut<Set<GroupId>>(var put)) {
                for (var group : all(world.groupIds(), now.groups())) {
                    var expected = mine.added().contains(group)
                            || (now.groups().contains(group) && !mine.removed().contains(group));
                    assertThat(put.contains(group)).as("%s of %s", group, mine).isEqualTo(expected);
                }
                assertThat(put).isNotEmpty();
            }
        });
    }

    @Test
    void mergeOfAMembershipEndsAsItsReasonsSay() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var base = w.one(world.users());
            var mine = w.membership(base, world);
            var now = w.once(8) ? base.withGroups(Set.of()) : w.drifted(base, world);
            var existing = w.once(2) ? world.groupIds() : w.some(world.groupIds());
            var gone = mine.added().stream().anyMatch(g -> !existing.contains(g) && !now.groups().contains(g));
            var result = new HashSet<>(now.groups());
            result.addAll(mine.added());
            result.removeAll(mine.removed());
            var merge = Merge.of(mine, now, existing);
            if (gone) {
                assertThat(conflict(merge)).isInstanceOf(Conflict.GroupGone.class);
            } else if (result.equals(now.groups())) {
                assertThat(merge).isEqualTo(new Merge.NothingToDo<Set<GroupId>>());
            } else if (result.isEmpty()) {
                assertThat(conflict(merge)).isEqualTo(new Conflict.LastGroupRemoved());
            } else {
                assertThat(merge).isEqualTo(new Merge.ToPut<Set<GroupId>>(result));
            }
        });
    }

    @Test
    void mergeOnItsOwnBaseIsTheDeltaAppliedAndTheSecondTimeNothing() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var user = w.one(world.users());
            var change = w.membership(user, world);
            if (Merge.of(change, user, world.groupIds()) instanceof Merge.ToPut<Set<GroupId>>(var put)) {
                assertThat(put).isEqualTo(change.applyTo(user.groups()));
                assertThat(Merge.of(change, user.withGroups(put), world.groupIds()))
                        .isInstanceOf(Merge.NothingToDo.class);
            } else {
                assertThat(change.isEmpty() || change.applyTo(user.groups()).isEmpty()).isTrue();
            }
        });
    }

    @Test
    void aGroupMergedOnItsOwnBaseIsTheDeltaAppliedAndTheSecondTimeNothing() {
        Worlds.forAll(w -> {
            var group = w.one(w.snapshot().groups());
            var change = w.groupChange(group);
            if (Merge.of(change, group) instanceof Merge.ToPut<GroupContent>(var put)) {
                assertThat(put).isEqualTo(change.applyTo(group.content()));
                assertThat(Merge.of(change, group.with(put))).isInstanceOf(Merge.NothingToDo.class);
            } else {
                assertThat(change.isEmpty()).isTrue();
            }
        });
    }

    @Test
    void mergeOfAGroupKeepsWhatNeitherSideTouched() {
        Worlds.forAll(w -> {
            var base = w.one(w.snapshot().groups());
            var mine = w.groupChange(base);
            var now = w.drifted(base);
            if (Merge.of(mine, now) instanceof Merge.ToPut<GroupContent>(var put)) {
                for (var module : Worlds.moduleIds()) {
                    var expected = mine.addedModules().contains(module)
                            || (now.moduleIds().contains(module) && !mine.removedModules().contains(module));
                    assertThat(put.modules().contains(module)).as("%s of %s", module, mine).isEqualTo(expected);
                }
                assertThat(put.name()).isEqualTo(Objects.requireNonNullElse(mine.name(), now.name()));
                assertThat(put.description())
                        .isEqualTo(Objects.requireNonNullElse(mine.description(), now.descriptionText()));
                assertThat(put.logo()).isEqualTo(Objects.requireNonNullElse(mine.logo(), now.logoText()));
            }
        });
    }

    @Test
    void textsAndLimitsConflictJustWhenBothSidesSetThemDifferently() {
        Worlds.forAll(w -> {
            var base = w.one(w.snapshot().groups());
            var mine = w.groupChange(base);
            var now = w.drifted(base);
            var differ = bothSet(mine.name(), base.name(), now.name())
                    || bothSet(mine.description(), base.descriptionText(), now.descriptionText())
                    || bothSet(mine.logo(), base.logoText(), now.logoText())
                    || Stream.of(LimitField.values()).anyMatch(field -> bothSet(mine.limits().get(field),
                            field.of(base.content()), field.of(now.content())));
            assertThat(Merge.of(mine, now) instanceof Merge.MergeConflict<GroupContent>).isEqualTo(differ);
        });
    }

    @Test
    void aBoxToggledBackIsNoChange() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var user = w.one(world.users());
            var membership = w.membership(user, world);
            for (var group : world.groupIds()) {
                membership = membership.with(group, user.groups().contains(group));
            }
            assertThat(membership.isEmpty()).isTrue();
            var group = w.one(world.groups());
            var change = w.groupChange(group).withName(group.name()).withDescription(group.descriptionText())
                    .withLogo(group.logoText());
            for (var module : Worlds.moduleIds()) {
                change = change.with(module, group.moduleIds().contains(module));
            }
            for (var field : LimitField.values()) {
                change = change.with(field, field.of(group.content()));
            }
            assertThat(change).isEqualTo(GroupChange.on(group));
        });
    }

    @Test
    void aDeltaNamesNothingThatTheBaseHasAlready() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            for (var change : w.changesWithNew(world).changes().values()) {
                switch (change) {
                    case MembershipChange m -> assertThat(m.base()).containsAll(m.removed())
                            .matches(base -> Collections.disjoint(base, m.added()), "names nothing it has");
                    case GroupChange g -> {
                        assertThat(g.base().modules()).containsAll(g.removedModules())
                                .matches(base -> Collections.disjoint(base, g.addedModules()), "names nothing it has");
                        assertThat(g.base().name()).isNotEqualTo(g.name());
                        g.limits().forEach((field, limit) -> assertThat(field.of(g.base())).isNotEqualTo(limit));
                    }
                    case GroupCreation g ->
                        assertThat(g.asChange().applyTo(g.asChange().base())).isEqualTo(g.content());
                    case GroupDeletion _, InvitationRenewal _, UserInvitation _, UserRemoval _ ->
                        assertThat(change.isEmpty()).isFalse();
                    case TokenChange t -> assertThat(t.base()).containsAll(t.removed());
                }
            }
        });
    }

    @Test
    void aRebasedMembershipWishesTheSameOfWhatTheServerHasNow() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var user = w.one(world.users());
            var change = w.membership(user, world);
            var now = w.drifted(user, world);
            var rebased = change.rebase(now);
            assertThat(rebased.applyTo(now.groups())).isEqualTo(change.applyTo(now.groups()));
            assertThat(Merge.of(rebased, now, world.groupIds())).isEqualTo(Merge.of(change, now, world.groupIds()));
            assertThat(rebased.isEmpty()).isEqualTo(change.applyTo(now.groups()).equals(now.groups()));
            assertThat(rebased.base()).isEqualTo(now.groups());
            assertThat(rebased.rebase(now)).isEqualTo(rebased);
            assertThat(change.rebase(user)).isEqualTo(change);
            assertThat(ChangeSet.EMPTY.with(change).of(now)).isEqualTo(rebased);
        });
    }

    @Test
    void aRebasedGroupChangeWishesTheSameAndKeepsItsConflicts() {
        Worlds.forAll(w -> {
            var group = w.one(w.snapshot().groups());
            var change = w.groupChange(group);
            var now = w.drifted(group);
            var rebased = change.rebase(now);
            assertThat(rebased.applyTo(now.content())).isEqualTo(change.applyTo(now.content()));
            assertThat(Merge.of(rebased, now)).isEqualTo(Merge.of(change, now));
            assertThat(rebased.isEmpty()).isEqualTo(change.applyTo(now.content()).equals(now.content()));
            assertThat(rebased.base().modules()).isEqualTo(now.moduleIds());
            assertThat(rebased.rebase(now)).isEqualTo(rebased);
            assertThat(change.rebase(group)).isEqualTo(change);
            assertThat(ChangeSet.EMPTY.with(change).of(now)).isEqualTo(rebased);
        });
    }

    @Test
    void whatIsLeftOfAMembershipAfterASaveIsWhatWasEditedMeanwhile() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var user = w.one(world.users());
            var saved = w.membership(user, world);
            var edited = w.more(saved, world);
            var now = user.withGroups(saved.applyTo(w.drifted(user, world).groups()));
            var left = edited.since(saved, now).applyTo(now.groups());
            for (var group : world.groupIds()) {
                var same = saved.applyTo(user.groups()).contains(group) == edited.applyTo(user.groups())
                        .contains(group);
                assertThat(left.contains(group)).as("%s of %s", group, edited)
                        .isEqualTo((same ? now.groups() : edited.applyTo(user.groups())).contains(group));
            }
            assertThat(saved.since(saved, now).isEmpty()).isTrue();
        });
    }

    @Test
    void whatIsLeftOfAGroupChangeAfterASaveIsWhatWasEditedMeanwhile() {
        Worlds.forAll(w -> {
            var group = w.one(w.snapshot().groups());
            var saved = w.groupChange(group);
            var edited = w.more(saved);
            var reached = saved.applyTo(group.content());
            var wanted = edited.applyTo(group.content());
            var now = group.with(saved.applyTo(w.drifted(group).content()));
            var left = edited.since(saved, now).applyTo(now.content());
            for (var module : Worlds.moduleIds()) {
                var same = reached.modules().contains(module) == wanted.modules().contains(module);
                assertThat(left.modules().contains(module)).as("%s of %s", module, edited)
                        .isEqualTo((same ? now.moduleIds() : wanted.modules()).contains(module));
            }
            assertThat(left.name()).isEqualTo(wanted.name().equals(reached.name()) ? now.name() : wanted.name());
            assertThat(left.buyers()).isEqualTo(
                    wanted.buyers().equals(reached.buyers()) ? now.content().buyers() : wanted.buyers());
            assertThat(saved.since(saved, now).isEmpty()).isTrue();
            var alone = group.with(reached);
            assertThat(Merge.of(edited.since(saved, alone), alone)).isNotInstanceOf(Merge.MergeConflict.class);
        });
    }

    @Test
    void aChangeSetIsAMapByTargetInTheOrderOfItsBeginnings() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var naive = new LinkedHashMap<Target, Change>();
            var set = ChangeSet.EMPTY;
            for (var edits = w.below(12); edits > 0; edits--) {
                Change change = w.once(2)
                        ? w.membership(w.one(world.users()), world)
                        : w.groupChange(w.one(world.groups()));
                if (change.isEmpty()) {
                    naive.remove(change.target());
                } else {
                    naive.put(change.target(), change);
                }
                set = set.with(change);
            }
            assertThat(List.copyOf(set.changes().values())).isEqualTo(List.copyOf(naive.values()));
            assertThat(set.size()).isEqualTo(naive.size());
            assertThat(set.isEmpty()).isEqualTo(naive.isEmpty());
            assertThat(ChangeSet.EMPTY.with(set.changes().values())).isEqualTo(set);
            var out = w.some(naive.keySet());
            naive.keySet().removeAll(out);
            assertThat(List.copyOf(set.without(out).changes().values())).isEqualTo(List.copyOf(naive.values()));
            assertThat(set.without(Set.of())).isEqualTo(set);
        });
    }

    @Test
    void aGroupIsCreatedOnceAndNeverTakenForAnother() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            for (var creation : w.changesWithNew(world).creations()) {
                var merge = Merge.of(creation, world.groups());
                var named = world.groups().stream().filter(g -> g.name().equals(creation.content().name())).toList();
                if (named.isEmpty()) {
                    assertThat(merge).isEqualTo(new Merge.ToPut<>(creation));
                } else if (named.stream().anyMatch(
                        g -> isLike(g.content(), creation.content()))) {
                    assertThat(merge).isEqualTo(new Merge.NothingToDo<GroupCreation>());
                } else {
                    assertThat(conflict(merge)).isEqualTo(new Conflict.NameTaken(named.getFirst().id()));
                }
                var made = creation.undrafted().withId(Samples.groupId(77)).with(creation.content());
                assertThat(Merge.of(creation, List.of(made))).isEqualTo(new Merge.NothingToDo<GroupCreation>());
                assertThat(creation.since(creation, made).isEmpty()).isTrue();
            }
        });
    }

    /** What the server says of nothing, and an empty list of buyers, count as all. */
    private static boolean isLike(GroupContent is, GroupContent wanted) {
        var extensions = wanted.extensions().equals(is.extensions()) || !wanted.extensions().isSaid()
                || (!is.extensions().isSaid() && wanted.extensions().ids().isEmpty());
        return extensions && is.buyers().ids().equals(wanted.buyers().ids())
                && (is.buyers().isSaid() || wanted.buyers().ids().isEmpty())
                && is.withBuyers(Limit.all()).withExtensions(Limit.all())
                        .equals(wanted.withBuyers(Limit.all()).withExtensions(Limit.all()));
    }

    @Test
    void anEditOfANewGroupEditsItsCreation() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var set = w.changesWithNew(world);
            for (var creation : set.creations()) {
                var edit = w.more(set.of(creation.undrafted()));
                var edited = set.with(edit).creation(creation.group());
                if (edit.isEmpty()) {
                    assertThat(edited).isEmpty();
                    continue;
                }
                var wanted = edit.applyTo(edit.base());
                var name = wanted.name().isEmpty() ? creation.content().name() : wanted.name();
                assertThat(edited).contains(creation.with(new GroupContent(name, wanted.description(), wanted.logo(),
                        wanted.modules(), wanted.buyers(), wanted.extensions())));
                var made = creation.undrafted().withId(Samples.groupId(77)).with(creation.content());
                assertThat(creation.since(edited.orElseThrow(), made).applyTo(made.content()))
                        .isEqualTo(edited.orElseThrow().content());
            }
        });
    }

    @Test
    void aPersonIsInvitedOnceAndOnlyIntoGroupsThatThereAre() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var set = w.changesOfLife(world);
            var joinable = new DraftedSnapshot(world, set).snapshot().groupIds();
            for (var invitation : set.invitations()) {
                var alike = world.users().stream().filter(u -> u.email().equalsIgnoreCase(invitation.email())).toList();
                var merge = Merge.of(invitation, alike, joinable);
                if (alike.isEmpty()) {
                    assertThat(merge).isEqualTo(invitation.groups().isEmpty()
                            ? new Merge.MergeConflict<>(new Conflict.LastGroupRemoved())
                            : new Merge.ToPut<>(invitation));
                } else if (alike.getFirst().groups().equals(invitation.groups())) {
                    assertThat(merge).isEqualTo(new Merge.NothingToDo<UserInvitation>());
                } else {
                    assertThat(conflict(merge)).isEqualTo(new Conflict.UserExists(alike.getFirst().id()));
                    assertThat(Resolve.theirs(invitation, conflict(merge)).isEmpty()).isTrue();
                }
                for (var group : invitation.groups()) {
                    var rest = new HashSet<>(joinable);
                    rest.remove(group);
                    var gone = group.isLocal() ? new Conflict.NotCreated(group) : new Conflict.GroupGone(group);
                    assertThat(Merge.of(invitation, List.of(), rest)).isEqualTo(new Merge.MergeConflict<>(gone));
                    rest.retainAll(invitation.groups());
                    assertThat(Resolve.theirs(invitation, gone)).isEqualTo(invitation.with(rest));
                }
                var user = invitation.invited(Samples.userId(77), invitation.groups(), 1);
                assertThat(Merge.of(invitation, List.of(user), joinable))
                        .isEqualTo(new Merge.NothingToDo<UserInvitation>());
            }
        });
    }

    @Test
    void anEditOfAnInvitedPersonEditsTheInvitation() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var set = w.changesOfLife(world);
            var drafted = new DraftedSnapshot(world, set);
            for (var invitation : set.invitations()) {
                var edit = w.more(set.of(invitation.undrafted()), drafted.snapshot());
                var edited = set.with(edit).invitation(invitation.user());
                assertThat(edited).isEqualTo(edit.isEmpty() ? Optional.empty()
                        : Optional.of(invitation.with(edit.added())));
                assertThat(drafted.groupsOf(invitation.undrafted())).isEqualTo(invitation.groups());
                assertThat(set.with(invitation.cleared()).invitation(invitation.user())).isEmpty();
            }
        });
    }

    @Test
    void whoJoinsANewGroupDoesNotWithoutItAndJoinsTheCreatedOneAfterwards() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var set = w.changesOfLife(world);
            if (w.once(2)) {
                var some = world.users().stream().mapToInt(u -> world.index().position(u.id())).toArray();
                set = set.withMany(UserDeltas.of(world.index(), some,
                        n -> w.once(3) ? SetDelta.none()
                                : new SetDelta<>(Set.of(GroupId.local(1)), Set.of())));
            }
            var dropped = w.some(set.creations());
            var rest = set.without(dropped.stream().map(GroupCreation::target).toList());
            var ids = new HashMap<GroupId, GroupId>();
            dropped.forEach(c -> ids.put(c.group(), Samples.groupId(80 + ids.size())));
            var made = set.withCreated(ids);
            for (var user : world.users()) {
                var joined = set.membership(user.id()).map(MembershipChange::groups).orElse(SetDelta.none());
                assertThat(rest.membership(user.id()).map(MembershipChange::groups).orElse(SetDelta.none()))
                        .isEqualTo(joined.withoutAdded(ids.keySet()));
                assertThat(made.membership(user.id()).map(MembershipChange::groups).orElse(SetDelta.none()))
                        .isEqualTo(joined.renamed(ids));
            }
            for (var invitation : set.invitations()) {
                assertThat(rest.invitation(invitation.user()).orElseThrow().asChange().groups())
                        .isEqualTo(invitation.asChange().groups().withoutAdded(ids.keySet()));
                assertThat(made.invitation(invitation.user())).contains(invitation.withCreated(ids));
            }
            assertThat(rest.creations()).isEqualTo(made.creations())
                    .isEqualTo(set.creations().stream().filter(c -> !dropped.contains(c)).toList());
            assertThat(rest.changes().values()).noneMatch(Change::isEmpty);
        });
    }

    private static boolean bothSet(@Nullable Object mine, Object base, Object now) {
        return mine != null && !now.equals(base) && !now.equals(mine);
    }

    private static <T> Set<T> all(Set<T> one, Set<T> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Conflict conflict(Merge<?> merge) {
        assertThat(merge).isInstanceOf(Merge.MergeConflict.class);
        return ((Merge.MergeConflict<?>) merge).conflict();
    }
}
