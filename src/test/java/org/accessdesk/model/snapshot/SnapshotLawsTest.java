package org.accessdesk.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.junit.jupiter.api.Test;

/** A snapshot against plain maps. */
class SnapshotLawsTest {

    @Test
    void membersAreThoseUsersWhoAreInTheGroup() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            for (var group : world.groups()) {
                assertThat(world.members(group.id())).isEqualTo(world.users().stream()
                        .filter(u -> u.groups().contains(group.id())).map(AccountUser::id).toList());
            }
        });
    }

    @Test
    void newerUsersAndGroupsReplaceTheirOwnAndKeepTheirPlace() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var other = w.snapshot();
            var users = new LinkedHashMap<UserId, AccountUser>();
            world.users().forEach(u -> users.put(u.id(), u));
            var groups = new LinkedHashMap<GroupId, UserGroup>();
            world.groups().forEach(g -> groups.put(g.id(), g));
            var newerUsers = List.copyOf(w.some(other.users()));
            var newerGroups = List.copyOf(w.some(other.groups()));
            newerUsers.forEach(u -> users.put(u.id(), u));
            newerGroups.forEach(g -> groups.put(g.id(), g));
            var next = world.with(newerUsers, newerGroups);
            assertThat(List.copyOf(next.users())).isEqualTo(List.copyOf(users.values()));
            assertThat(List.copyOf(next.groups())).isEqualTo(List.copyOf(groups.values()));
            for (var group : groups.keySet()) {
                assertThat(next.members(group)).isEqualTo(users.values().stream()
                        .filter(u -> u.groups().contains(group)).map(AccountUser::id).toList());
            }
            assertThat(List.copyOf(next.modules())).isEqualTo(List.copyOf(world.modules()));
        });
    }

    @Test
    void aUserTakenOutIsInNoGroupAndNothingElseChanges() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var gone = w.one(world.users());
            var rest = world.without(gone.id());
            assertThat(rest.user(gone.id())).isEmpty();
            assertThat(List.copyOf(rest.users()))
                    .isEqualTo(world.users().stream().filter(u -> !u.equals(gone)).toList());
            assertThat(List.copyOf(rest.groups())).isEqualTo(List.copyOf(world.groups()));
            world.groupIds().forEach(g -> assertThat(rest.members(g)).doesNotContain(gone.id()));
        });
    }

    @Test
    void aGroupTakenOutHasNoMembersAndNoOtherMembershipChanges() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var gone = w.one(world.groups()).id();
            var rest = world.without(gone);
            assertThat(rest.group(gone)).isEmpty();
            assertThat(rest.members(gone)).isEmpty();
            for (var user : world.users()) {
                var left = new HashSet<>(user.groups());
                left.remove(gone);
                assertThat(rest.user(user.id()).orElseThrow()).isEqualTo(user.withGroups(left));
            }
        });
    }

    @Test
    void ofSeveralEntriesWithOneIdTheLastStays() {
        var world = Samples.snapshot(List.of(Samples.user(1, 1), Samples.user(2, 1), Samples.user(1, 2)),
                List.of(Samples.group(1), Samples.group(2)));
        assertThat(world.users()).hasSize(2);
        assertThat(world.members(Samples.groupId(1))).containsExactly(Samples.userId(2));
        assertThat(world.members(Samples.groupId(2))).containsExactly(Samples.userId(1));
    }

    @Test
    void aGroupThatOnlyUsersNameHasThemAsMembers() {
        var world = Samples.snapshot(List.of(Samples.user(1, 1), Samples.user(2, 1, 2), Samples.user(3, 2)),
                List.of(Samples.group(1)));
        assertThat(world.members(Samples.groupId(2))).containsExactly(Samples.userId(2), Samples.userId(3));
        assertThat(world.members(Samples.groupId(3))).isEmpty();
        assertThat(world.members(GroupId.local(1))).isEmpty();
    }

    @Test
    void nobodyChangesASnapshotFromOutside() {
        var world = Samples.snapshot(List.of(Samples.user(1, 1)), List.of(Samples.group(1)));
        assertThatThrownBy(() -> world.users().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> world.groupIds().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> world.modules().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> world.members(Samples.groupId(1)).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void itIsCompleteWhileThereIsNoGap() {
        var none = List.<AccountUser>of();
        assertThat(Samples.snapshot(none, List.of()).isComplete()).isTrue();
        assertThat(
                Snapshot.of(Samples.ACCOUNT, Samples.NOW, none, List.of(), List.of(), List.of(), List.of(Message.NONE))
                        .isComplete())
                .isFalse();
    }

    @Test
    void theDefaultGroupMayBeMissing() {
        assertThat(Samples.snapshot(List.of(), List.of(Samples.group(1))).defaultGroup()).isEmpty();
        assertThat(Samples.snapshot(List.of(), List.of(Samples.group(1), Samples.group(0))).defaultGroup())
                .map(UserGroup::id).contains(Samples.groupId(0));
    }
}
