package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.WorkspaceStore;
import org.junit.jupiter.api.Test;

/** Reads that contradict what is known are not written on. */
class ContradictionTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1), user(3, 1))
            .with(group(0, 1, 2, 3), group(1, 1), group(2, 2), group(3), group(4));
    private final WorkspaceStore store = MemoryWorkspaces.store(market.token());
    private final List<Duration> waits = new ArrayList<>();
    private Runnable whileWaiting = () -> {};

    private Workspace open() {
        var settings = TestWorkspaces.UNGUARDED.withRest((length, _) -> {
            waits.add(length);
            whileWaiting.run();
        });
        var workspace = TestWorkspaces
                .open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                        settings, false);
        workspace.directory().refresh();
        market.requests.clear();
        return workspace;
    }

    private static List<Outcome> applied(Workspace workspace, Change... changes) {
        workspace.drafts().edit(set -> set.with(List.of(changes)));
        workspace.apply().apply();
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    private static MembershipChange join(AccountUser user, int group) {
        return MembershipChange.on(user).with(groupId(group), true);
    }

    private Set<GroupId> groupsAtServer(int user) {
        return Objects.requireNonNull(market.users.get(userId(user))).groups();
    }

    // The groups' own lists

    @Test
    void aGroupThatTheUsersOwnListLacksIsNeverWrittenAway() {
        market.listed.put(userId(1), groupIds(1, 3, 4));
        var workspace = open();
        assertThat(applied(workspace, join(user(1, 1), 2)))
                .containsExactly(new Outcome.Conflicting(new Conflict.ListsDiffer(groupIds(3, 4), Set.of())));
        assertThat(market.writes()).isEmpty();
        assertThat(waits).as("looked at again for a while").isNotEmpty();
        assertThat(workspace.drafts().changes().size()).isOne();
    }

    @Test
    void whatBecomesWholeWhileItIsLookedAtAgainIsWritten() {
        market.listed.put(userId(1), groupIds(1, 3));
        whileWaiting = () -> market.with(user(1, 1, 3));
        assertThat(applied(open(), join(user(1, 1), 2))).containsExactly(new Outcome.Saved());
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2, 3));
    }

    @Test
    void aListThatWasReadBeforeSomebodyElseChangedItIsReadAgainWithoutAWait() {
        var workspace = open();
        market.after("LIST members", () -> market.edit(userId(1), _ -> groupIds(3)));
        assertThat(applied(workspace, join(user(1, 1), 2))).containsExactly(new Outcome.Saved());
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(2, 3));
        assertThat(waits).isEmpty();
    }

    @Test
    void aUserWhoOneGroupDoesNotListIsAContradictionToo() {
        market.listed.put(userId(1), groupIds());
        market.with(user(1, 1, 4));
        assertThat(applied(open(), join(user(1, 1, 4), 2)))
                .containsExactly(new Outcome.Conflicting(new Conflict.ListsDiffer(Set.of(), groupIds(1, 4))));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void aServerThatShowsNoMembersIsBelieved() {
        market.showsMembers = false;
        assertThat(applied(open(), join(user(1, 1), 2))).containsExactly(new Outcome.Saved());
    }

    @Test
    void membersThatCannotBeReadNowDoNotKeepItFromBeingSent() {
        market.refuse("LIST members", FakeMarketplace.problem(ApiProblem.Kind.SERVER_ERROR, 500));
        assertThat(applied(open(), join(user(1, 1), 2))).containsExactly(new Outcome.Saved());
    }

    @Test
    void theListsAreReadOnceForAllUsersOfARunAndNotForGroups() {
        var workspace = open();
        applied(workspace, join(user(1, 1), 2), join(user(2, 1), 2), join(user(3, 1), 2));
        assertThat(market.requests).containsOnlyOnce("LIST members");
        market.requests.clear();
        applied(workspace, GroupChange.on(group(1, 1)).with(moduleId(2), true));
        assertThat(market.requests).doesNotContain("LIST members");
    }

    // Revisions

    @Test
    void aReadBelowTheDraftsBaseIsNotWrittenOn() {
        var drafted = join(user(1, 2, groupIds(1, 3)), 2);
        assertThat(applied(open(), drafted))
                .containsExactly(new Outcome.Conflicting(new Conflict.StaleRead(2, 1)));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void aReadBelowTheSnapshotIsNotWrittenOnUntilItHasCaughtUp() {
        market.with(user(1, 5, groupIds(1, 3)));
        var workspace = open();
        var fresh = Objects.requireNonNull(market.users.put(userId(1), user(1, 4, groupIds(1))));
        whileWaiting = () -> market.users.put(userId(1), fresh);
        assertThat(applied(workspace, join(user(1, 4, groupIds(1)), 2))).containsExactly(new Outcome.Saved());
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2, 3));
    }

    @Test
    void aReadBelowWhatTheJournalHasIsNotWrittenOn() {
        applied(open(), join(user(1, 1), 2));
        store.close();
        market.with(user(1, 1));
        market.listed.put(userId(1), groupIds(1));
        assertThat(applied(open(), join(user(1, 1), 3)))
                .containsExactly(new Outcome.Conflicting(new Conflict.StaleRead(2, 1)));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void aGroupsReadBelowTheBaseIsNotWrittenOn() {
        var base = group(1, group(1, 1, 2).content(), 3);
        assertThat(applied(open(), GroupChange.on(base).with(moduleId(3), true)))
                .containsExactly(new Outcome.Conflicting(new Conflict.StaleRead(3, 1)));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void withoutRevisionsTheTimeOfTheLastChangeTells() {
        var later = unrevised(Samples.NOW.plusSeconds(60));
        market.users.put(userId(1), later);
        var workspace = open();
        market.users.put(userId(1), unrevised(Samples.NOW));
        assertThat(applied(workspace, join(later, 2)))
                .containsExactly(new Outcome.Conflicting(new Conflict.StaleRead(null, null)));
        assertThat(market.writes()).isEmpty();
    }

    private static AccountUser unrevised(Instant at) {
        var u = user(1, 1);
        return new AccountUser(u.id(), null, u.name(), u.email(), u.status(), u.groups(), null,
                new Audit(null, new Audit.Event(at, null), null, null), null);
    }
}
