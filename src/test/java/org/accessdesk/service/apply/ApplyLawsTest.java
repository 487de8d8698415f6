package org.accessdesk.service.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.junit.jupiter.api.Test;

/** Applies random drafts while a second administrator writes. */
class ApplyLawsTest {

    private static FakeMarketplace marketOf(Snapshot world) {
        return new FakeMarketplace().with(world.users().toArray(AccountUser[]::new))
                .with(world.groups().toArray(UserGroup[]::new));
    }

    private static Workspace open(FakeMarketplace market) {
        var workspace = TestWorkspaces.open(market, market.token(),
                MemoryWorkspaces.store(market.token()), Tasks.direct(), Clock.systemUTC(), TestWorkspaces.UNGUARDED,
                false);
        workspace.directory().refresh();
        market.requests.clear();
        return workspace;
    }

    @Test
    void whatEitherSideChangedIsThereAfterwards() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var market = marketOf(world);
            var workspace = open(market);
            var drifted = new HashMap<UserId, Set<GroupId>>();
            var draft = ChangeSet.EMPTY;
            for (var user : world.users()) {
                var theirs = w.drifted(user, world).groups();
                drifted.put(user.id(), theirs);
                draft = draft.with(w.membership(user, world));
                if (draft.membership(user.id()).isPresent()) {
                    market.before("GET " + user.id(), () -> market.edit(user.id(), _ -> theirs));
                } else {
                    market.edit(user.id(), _ -> theirs);
                }
            }
            var drafted = draft;
            workspace.drafts().edit(_ -> drafted);
            workspace.apply().apply();
            for (var user : world.users()) {
                var theirs = Objects.requireNonNull(drifted.get(user.id()));
                var both = drafted.membership(user.id()).map(c -> c.applyTo(theirs)).orElse(theirs);
                var now = Objects.requireNonNull(market.users.get(user.id())).groups();
                assertThat(now).as("%s", user.id()).isEqualTo(isSettled(workspace, user.id()) ? both : theirs);
            }
            assertThat(market.writes()).doesNotHaveDuplicates();
        });
    }

    /** Reads of the user do not show another administrator's writes for a while; the groups' own lists do. */
    @Test
    void onReadsThatLagNoMembershipIsLostThatTheDraftDoesNotName() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var market = marketOf(world);
            var workspace = open(market);
            var draft = ChangeSet.EMPTY;
            for (var user : world.users()) {
                draft = draft.with(w.membership(user, world));
            }
            var theirs = new HashMap<UserId, Set<GroupId>>();
            for (var user : world.users()) {
                market.lag = w.once(3) ? 100 : w.once(2) ? 2 : 0;
                market.edit(user.id(), _ -> w.drifted(user, world).groups());
                theirs.put(user.id(), Objects.requireNonNull(market.users.get(user.id())).groups());
            }
            market.lag = w.once(2) ? 3 : 0;
            var drafted = draft;
            workspace.drafts().edit(_ -> drafted);
            workspace.apply().apply();
            for (var user : world.users()) {
                var before = Objects.requireNonNull(theirs.get(user.id()));
                var both = drafted.membership(user.id()).map(c -> c.applyTo(before)).orElse(before);
                var now = Objects.requireNonNull(market.users.get(user.id())).groups();
                assertThat(now).as("%s", user.id()).isEqualTo(isSettled(workspace, user.id()) ? both : before);
            }
            assertThat(market.writes()).doesNotHaveDuplicates();
        });
    }

    @Test
    void whatIsSettledLeavesTheDraftAndWhatIsNotStays() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var market = marketOf(world);
            var workspace = open(market);
            var draft = w.changesWithNew(world);
            workspace.drafts().edit(_ -> draft);
            market.users.values().removeIf(_ -> w.once(6));
            workspace.apply().apply();
            for (var target : draft.changes().keySet()) {
                assertThat(workspace.drafts().changes().changes().containsKey(target))
                        .isEqualTo(!isSettled(workspace, target));
            }
            // The load afterwards asks for the one group that only users name.
            assertThat(market.requests.stream()
                    .filter(r -> !r.startsWith("LIST") && !r.equals("GET UGR-0000-0099")).toList())
                    .hasSizeLessThanOrEqualTo(3 * workspace.apply().state().value().last().size());
        });
    }

    @Test
    void applyingASecondTimeSendsNothingMore() {
        Worlds.forAll(w -> {
            var world = w.snapshot();
            var market = marketOf(world);
            var workspace = open(market);
            var draft = w.changes(world);
            workspace.drafts().edit(_ -> draft);
            workspace.apply().apply();
            var settled = draft.changes().values().stream().filter(MembershipChange.class::isInstance)
                    .filter(c -> isSettled(workspace, c.target())).toList();
            market.requests.clear();
            workspace.drafts().edit(_ -> ChangeSet.EMPTY.with(settled));
            workspace.apply().apply();
            assertThat(market.writes()).isEqualTo(List.of());
            assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        });
    }

    private static boolean isSettled(Workspace workspace, UserId user) {
        return isSettled(workspace, new Target.UserTarget(user));
    }

    private static boolean isSettled(Workspace workspace, Target target) {
        return workspace.apply().state().value().last().stream().filter(i -> i.change().target().equals(target))
                .anyMatch(i -> i.outcome().isSettled());
    }
}
