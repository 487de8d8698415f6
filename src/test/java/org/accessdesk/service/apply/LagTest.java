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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.RunResult;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads that are answered by a replica which has not seen the write yet. */
class LagTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1), user(3, 1))
            .with(group(0, 1, 2, 3), group(1, 1), group(2, 2), group(3));
    private final WorkspaceStore store = MemoryWorkspaces.store(market.token());
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Samples.NOW;

    private Workspace open() {
        var settings = TestWorkspaces.UNGUARDED.withRest((length, _) -> waits.add(length));
        var workspace = TestWorkspaces
                .open(market, market.token(), store, Tasks.direct(), clock(), settings,
                        false);
        refresh(workspace);
        market.requests.clear();
        return workspace;
    }

    /** Each reading of the clock is a second later. */
    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static void refresh(Workspace workspace) {
        workspace.directory().refresh();
    }

    private static void tick(Workspace workspace, int user, int group) {
        workspace.drafts().edit(set -> set.with(MembershipChange.on(user(user, 1)).with(groupId(group), true)));
    }

    private static List<Outcome> applied(Workspace workspace) {
        workspace.apply().apply();
        return outcomes(workspace);
    }

    private static List<Outcome> outcomes(Workspace workspace) {
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    private static Set<GroupId> shown(Workspace workspace, int user) {
        return Objects.requireNonNull(workspace.directory().state().value().snapshot()).user(userId(user))
                .orElseThrow().groups();
    }

    private RunItem journalled() throws StoreException {
        return store.journal().runs().getFirst().items().getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    void aWriteIsSeenAsSoonAsTheReplicaHasIt(int lag) {
        market.lag = lag;
        var workspace = open();
        tick(workspace, 1, 2);
        workspace.drafts().edit(set -> set.with(GroupChange.on(group(1, 1)).with(moduleId(2), true)));
        assertThat(applied(workspace)).containsOnly(new Outcome.Saved());
        assertThat(market.writes()).hasSize(2);
        assertThat(shown(workspace, 1)).isEqualTo(groupIds(1, 2));
        assertThat(waits).hasSize(2 * lag);
    }

    @Test
    void theLooksComeFartherAndFartherApartAndEnd() {
        market.lag = 100;
        var workspace = open();
        tick(workspace, 1, 2);
        assertThat(applied(workspace)).containsExactly(new Outcome.NotSeenYet(true));
        assertThat(waits).isSorted().hasSizeBetween(4, 10);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isBetween(Duration.ofSeconds(10),
                Duration.ofSeconds(30));
        assertThat(market.writes()).hasSize(1);
    }

    @Test
    void whatIsConfirmedAndNotSeenIsNoFailure() throws StoreException {
        market.lag = 100;
        var workspace = open();
        tick(workspace, 1, 2);
        assertThat(applied(workspace)).allMatch(Outcome::isSettled);
        assertThat(RunResult.of(outcomes(workspace))).isEqualTo(RunResult.DONE);
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(workspace.apply().state().value().marked()).isEmpty();
        assertThat(shown(workspace, 1)).isEqualTo(groupIds(1, 2));
        assertThat(journalled().outcome()).isEqualTo(new Outcome.NotSeenYet(true));
    }

    @Test
    void theNextRefreshSettlesIt() throws StoreException {
        market.lag = 100;
        var workspace = open();
        tick(workspace, 1, 2);
        applied(workspace);
        refresh(workspace);
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
        assertThat(journalled().outcome()).isEqualTo(new Outcome.Saved());
    }

    @Test
    void aRefreshOfTheNextStartSettlesItToo() throws StoreException {
        market.lag = 100;
        var first = open();
        tick(first, 1, 2);
        applied(first);
        assertThat(journalled().outcome()).isEqualTo(new Outcome.NotSeenYet(true));
        open();
        assertThat(journalled().outcome()).isEqualTo(new Outcome.Saved());
    }

    @Test
    void aRefreshThatLagsTooDoesNotBringTheOldStateBack() throws StoreException {
        market.lag = 100;
        var workspace = open();
        tick(workspace, 1, 2);
        applied(workspace);
        var fresh = Objects.requireNonNull(market.users.put(userId(1), user(1, 1)));
        refresh(workspace);
        assertThat(shown(workspace, 1)).isEqualTo(groupIds(1, 2));
        assertThat(journalled().outcome()).isEqualTo(new Outcome.NotSeenYet(true));
        market.users.put(userId(1), fresh);
        refresh(workspace);
        assertThat(journalled().outcome()).isEqualTo(new Outcome.Saved());
    }

    @Test
    void aRefreshThatShowsALaterChangeSaysSo() {
        market.lag = 100;
        var workspace = open();
        tick(workspace, 1, 2);
        applied(workspace);
        market.edit(userId(1), _ -> groupIds(3));
        refresh(workspace);
        assertThat(outcomes(workspace)).singleElement().isInstanceOf(Outcome.ChangedSince.class);
        assertThat(shown(workspace, 1)).isEqualTo(groupIds(3));
    }

    @Test
    void aLaggingServerOfManyChangesIsWaitedForOnce() {
        market.lag = 100;
        for (var n = 10; n < 60; n++) {
            market.with(user(n, 1));
        }
        var workspace = open();
        for (var n = 10; n < 60; n++) {
            tick(workspace, n, 2);
        }
        assertThat(applied(workspace)).hasSize(50).containsOnly(new Outcome.NotSeenYet(true));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofMinutes(1));
    }

    /** Without revisions nothing proves that it arrived; it stays drafted until a refresh shows it. */
    @Test
    void withoutRevisionsItStaysDraftedUntilItIsSeen() throws StoreException {
        market.lag = 100;
        market.with(unrevised(1));
        var workspace = open();
        tick(workspace, 1, 2);
        assertThat(applied(workspace)).containsExactly(new Outcome.NotSeenYet(false));
        assertThat(RunResult.of(outcomes(workspace))).isEqualTo(RunResult.NOT_DONE);
        assertThat(workspace.drafts().changes().size()).isOne();
        assertThat(workspace.apply().state().value().marked()).hasSize(1);
        refresh(workspace);
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(workspace.apply().state().value().marked()).isEmpty();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
        assertThat(journalled().outcome()).isEqualTo(new Outcome.Saved());
    }

    private static AccountUser unrevised(int n) {
        return user(n, 1).withRevision(null);
    }

    @Test
    void aWriteThatIsUndoneIsUndoneAsTheServerConfirmedIt() throws StoreException {
        market.lag = 100;
        var workspace = open();
        tick(workspace, 1, 2);
        applied(workspace);
        var undo = workspace.history().undoOf(store.journal().runs().getFirst().items()).orElseThrow();
        assertThat(undo.changes().membership(userId(1)).orElseThrow().removed()).isEqualTo(groupIds(2));
    }
}
