package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.module;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guards before and while a draft is applied, cascades, and a token that stops working. */
class GuardedTest {
    private static final Finding ASK = new Finding.TooFewAdministrators(1);
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1), user(3, 1, 2))
            .with(group(0, 1, 2), group(1, 1), group(2, 2), group(3));
    private final WorkspaceStore store = MemoryWorkspaces.store(market.token());

    private Workspace open(ApplySettings settings) {
        IntStream.range(0, 10).forEach(n -> market.modules.add(module(n)));
        var workspace = TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(), settings,
                false);
        workspace.directory().refresh();
        market.requests.clear();
        return workspace;
    }

    private static void draft(Workspace workspace, Change... changes) {
        workspace.drafts().edit(set -> set.with(List.of(changes)));
    }

    private static MembershipChange join(int user, int group) {
        return MembershipChange.on(user(user, 1)).with(groupId(group), true);
    }

    private static List<Outcome> outcomes(Workspace workspace) {
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    private List<RunItem> journal() {
        try {
            return store.journal().runs().getFirst().items();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsSentWhileSomethingIsBlocked() {
        var workspace = open(TestWorkspaces.TIRELESS);
        draft(workspace, join(1, 2), MembershipChange.on(user(2, 1)).with(groupId(1), false));
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped())
                .contains(new Finding.NoGroupLeft(user(2, 1).id()));
        workspace.apply().apply(Set.copyOf(workspace.apply().state().value().stopped()));
        assertThat(market.requests).isEmpty();
        workspace.drafts().include(new Target.UserTarget(user(2, 1).id()), false);
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped()).isEmpty();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
        assertThat(workspace.drafts().changes().size()).isOne();
    }

    @Test
    void whatIsToBeConfirmedIsSentOnceItIs() {
        var workspace = open(TestWorkspaces.TIRELESS.withGuard((_, _, _) -> List.of(ASK)));
        draft(workspace, join(1, 2));
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped()).containsExactly(ASK);
        assertThat(market.requests).isEmpty();
        workspace.apply().apply(Set.of(ASK));
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
    }

    @Test
    void whatAGuardFindsOnFreshDataIsNotSent() {
        var blocked = new Finding.NoGroupLeft(user(2, 1).id());
        var workspace = open(TestWorkspaces.TIRELESS.withGuard((drafted, _, _) -> isIn(drafted, 1, 3)
                ? List.of(blocked, ASK)
                : List.of()));
        draft(workspace, join(1, 2), join(2, 2), join(3, 3));
        market.before("GET USR-0000-0001", () -> market.edit(user(1).id(), _ -> Set.of(groupId(1), groupId(3))));
        workspace.apply().apply();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Blocked(ASK), new Outcome.Blocked(blocked),
                new Outcome.Blocked(ASK));
        assertThat(market.writes()).isEmpty();
        assertThat(workspace.drafts().changes().size()).isEqualTo(3);
        assertThat(workspace.apply().state().value().marked()).hasSize(3);
    }

    /** Confirming that people lose one module does not cover another module that fresh data brings up. */
    @Test
    void aYesCoversOnlyTheHarmThatWasShown() {
        var shown = new Finding.MassRemoval(moduleId(1), groupId(1), 12, 20);
        for (var other : List.of(new Finding.MassRemoval(moduleId(2), groupId(1), 12, 20),
                new Finding.MassRemoval(moduleId(1), groupId(2), 12, 20), new Finding.TooFewAdministrators(0))) {
            assertThat(afterFreshData(shown, other)).isEqualTo(new Outcome.Blocked(other));
        }
        var more = new Finding.MassRemoval(moduleId(1), groupId(1), 13, 21);
        assertThat(afterFreshData(shown, more)).isEqualTo(new Outcome.Saved());
        assertThat(afterFreshData(ASK, new Finding.TooFewAdministrators(0)))
                .isEqualTo(new Outcome.Blocked(new Finding.TooFewAdministrators(0)));
    }

    /** A yes to Anna's administering access is none to Ben's, however few they are. */
    @Test
    void aYesToAGrantCoversOnlyThePeopleWhoWereShown() {
        var shown = granted(Module.ACCESS_MANAGEMENT, true, 1, 2);
        for (var other : List.of(granted(Module.ACCESS_MANAGEMENT, true, 3),
                granted(Module.ACCOUNT_MANAGEMENT, true, 1), granted(null, true, 1))) {
            assertThat(afterFreshData(shown, other)).isEqualTo(new Outcome.Blocked(other));
        }
        assertThat(afterFreshData(shown, granted(Module.ACCESS_MANAGEMENT, true, 2))).isEqualTo(new Outcome.Saved());
        assertThat(afterFreshData(shown, granted(null, false, 3))).isEqualTo(new Outcome.Saved());
    }

    /** Each of many changes is journaled with what stopped it: how many it would hit, not who all of them are. */
    @Test
    void aGrantThatStopsAChangeIsKeptInBrief() {
        var found = granted(null, true, 1, 2, 3, 4, 5);
        assertThat(afterFreshData(ASK, found)).isInstanceOfSatisfying(Outcome.Blocked.class,
                b -> assertThat(b.finding()).isInstanceOfSatisfying(Finding.AccessGranted.class, kept -> {
                    assertThat(kept.users()).hasSize(3).isSubsetOf(found.users());
                    assertThat(kept.count()).isEqualTo(5);
                }));
    }

    @Test
    void whatIsOnlyToldIsSentUnasked() {
        var workspace = open(TestWorkspaces.TIRELESS.withGuard((_, _, _) -> List.of(granted(null, false, 1))));
        draft(workspace, join(1, 2));
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped()).isEmpty();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
    }

    private static Finding.AccessGranted granted(@Nullable ModuleId module, boolean asked, int... users) {
        var ids = IntStream.of(users).mapToObj(Samples::userId).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Finding.AccessGranted(module, ids, users.length, asked);
    }

    /** The outcome of a change if {@code shown} was confirmed and {@code found} turns up in fresh data. */
    private static Outcome afterFreshData(Finding shown, Finding found) {
        var test = new GuardedTest();
        var workspace = test.open(TestWorkspaces.TIRELESS
                .withGuard((drafted, _, _) -> List.of(isIn(drafted, 1, 3) ? found : shown)));
        draft(workspace, join(1, 2));
        test.market.before("GET USR-0000-0001",
                () -> test.market.edit(user(1).id(), _ -> Set.of(groupId(1), groupId(3))));
        workspace.apply().apply(Set.of(shown));
        return outcomes(workspace).getFirst();
    }

    private static boolean isIn(DraftedSnapshot drafted, int user, int group) {
        return drafted.snapshot().user(user(user, 1).id()).orElseThrow().groups().contains(groupId(group));
    }

    @Test
    void aGroupThatWaitsForWhatTheDefaultGroupCouldNotGainIsNotSent() {
        var workspace = open(TestWorkspaces.TIRELESS);
        draft(workspace, GroupChange.on(group(0, 1, 2)).with(moduleId(5), true),
                GroupChange.on(group(1, 1)).with(moduleId(5), true), join(1, 2));
        market.refuse("PUT UGR-0000-0000", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        workspace.apply().apply();
        assertThat(outcomes(workspace).get(0)).isInstanceOf(Outcome.Refused.class);
        assertThat(outcomes(workspace).get(1)).isInstanceOf(Outcome.Blocked.class);
        assertThat(outcomes(workspace).get(2)).isEqualTo(new Outcome.Saved());
        assertThat(market.writes()).containsExactly("PUT UGR-0000-0000", "PUT USR-0000-0001");
    }

    @Test
    void theCascadeIsJournaledAsItIsJustBeforeItIsSent() {
        var token = new IssuedToken(new TokenId("TKN-2222-2222"), "Robot", Set.of(moduleId(2)), 1);
        var workspace = open(TestWorkspaces.UNGUARDED);
        market.tokens.put(token.id(), token);
        draft(workspace, GroupChange.on(group(0, 1, 2)).with(moduleId(2), false), join(1, 3));
        market.before("PUT USR-0000-0001", () -> market.with(group(4, 1, 2)));
        workspace.apply().apply();
        assertThat(outcomes(workspace)).containsOnly(new Outcome.Saved());
        assertThat(journal().getLast().cascade()).isEqualTo(new Cascade(
                Map.of(groupId(2), Set.of(moduleId(2)), groupId(4), Set.of(moduleId(2))),
                Map.of(token.id(), Set.of(moduleId(2)))));
        assertThat(market.requestsOf("UGR-0000-0000")).hasSize(3);
    }

    @Test
    void aCascadeThatCannotBeKnownIsNotLetLoose() {
        var workspace = open(TestWorkspaces.UNGUARDED);
        draft(workspace, GroupChange.on(group(0, 1, 2)).with(moduleId(2), false));
        market.gaps.add("A page is missing");
        workspace.apply().apply();
        assertThat(outcomes(workspace)).singleElement().isInstanceOfSatisfying(Outcome.Blocked.class,
                b -> assertThat(b.finding()).isInstanceOf(Finding.NotComplete.class));
        assertThat(market.writes()).isEmpty();
        market.gaps.clear();
        market.refuse("LIST groups", FakeMarketplace.problem(ApiProblem.Kind.SERVER_ERROR, 500));
        workspace.apply().apply();
        assertThat(outcomes(workspace)).singleElement().isInstanceOf(Outcome.Refused.class);
        market.refuse("LIST tokens", FakeMarketplace.problem(ApiProblem.Kind.FORBIDDEN, 403));
        workspace.apply().apply();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
    }

    @Test
    void aTokenThatStopsWorkingEndsTheRun() {
        var workspace = open(TestWorkspaces.UNGUARDED);
        draft(workspace, join(1, 2), join(2, 2), join(3, 3));
        var problem = FakeMarketplace.problem(ApiProblem.Kind.UNAUTHORIZED, 401);
        market.refuse("PUT USR-0000-0002", problem);
        workspace.apply().apply();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved(), new Outcome.Refused(problem),
                new Outcome.NotSent(workspace.apply().state().value().problem()));
        assertThat(English.of(workspace.apply().state().value().problem())).contains("API token");
        assertThat(workspace.drafts().changes().size()).isEqualTo(2);
        assertThat(market.requestsOf("USR-0000-0003")).isEmpty();
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(journal()).extracting(RunItem::phase).containsExactly(RunItem.Phase.ENDED, RunItem.Phase.ENDED,
                RunItem.Phase.PLANNED);
        assertThat(journal().get(1).traceId()).isEqualTo("00-1-2-00");
    }
}
