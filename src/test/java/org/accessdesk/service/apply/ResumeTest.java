package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted apply: what is done, not done and unknown, and how it is finished. */
class ResumeTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1), user(3, 1))
            .with(group(0, 1, 2, 3), group(1, 1), group(2, 2), group(3));
    private static final GroupCreation NEW = new GroupCreation(GroupId.local(5),
            new GroupContent("Team", "Who builds it", "", moduleIds(1, 4)));

    private static final UserInvitation ANA = new UserInvitation(UserId.local(6), "ana@example.com", "Ana", "Alvarez",
            Set.of(NEW.group(), groupId(2)));
    private WorkspaceStore store = MemoryWorkspaces.store(market.token());

    private Workspace open(WorkspaceStore on) {
        var workspace = TestWorkspaces.open(market, market.token(), on, Tasks.direct(), Clock.systemUTC(),
                TestWorkspaces.UNGUARDED, false);
        workspace.directory().refresh();
        market.requests.clear();
        return workspace;
    }

    private static MembershipChange join(int user, int group) {
        return MembershipChange.on(user(user, 1)).with(groupId(group), true);
    }

    private static void draft(Workspace workspace) {
        workspace.drafts().edit(set -> set.with(List.<Change>of(
                GroupChange.on(group(0, 1, 2, 3)).with(moduleId(4), true).with(moduleId(3), false),
                GroupChange.on(group(1, 1)).with(moduleId(4), true), NEW, join(1, 2).with(NEW.group(), true),
                join(2, 2), join(3, 2), GroupDeletion.on(group(3)), UserRemoval.on(user(4, 1)), ANA)));
    }

    private Set<GroupId> groupsAtServer(int user) {
        return Objects.requireNonNull(market.users.get(userId(user))).groups();
    }

    private void checkAllDone() {
        var made = market.groups.values().stream().filter(g -> g.name().equals("Team")).toList();
        assertThat(market.groups).doesNotContainKey(groupId(3));
        assertThat(market.users).doesNotContainKey(userId(4));
        assertThat(made).singleElement().satisfies(g -> assertThat(g.content()).isEqualTo(NEW.content()));
        var joined = new HashSet<>(groupIds(1, 2));
        joined.add(made.getFirst().id());
        assertThat(groupsAtServer(1)).isEqualTo(joined);
        assertThat(market.users.values().stream().filter(u -> ANA.isFor(u.email()))).singleElement()
                .satisfies(u -> assertThat(u.groups()).isEqualTo(Set.of(made.getFirst().id(), groupId(2))));
        for (var user = 2; user <= 3; user++) {
            assertThat(groupsAtServer(user)).isEqualTo(groupIds(1, 2));
        }
        assertThat(Objects.requireNonNull(market.groups.get(groupId(0))).moduleIds()).isEqualTo(moduleIds(1, 2, 4));
        assertThat(Objects.requireNonNull(market.groups.get(groupId(1))).moduleIds()).isEqualTo(moduleIds(1, 4));
    }

    /** The revision after one write: an invited person begins with the first one. */
    private static int writes(AccountUser user) {
        return ANA.isFor(user.email()) ? 1 : 2;
    }

    /** What the journal calls not done, the server does not have. */
    private void checkJournal(List<Run> runs) {
        for (var run : runs) {
            for (var item : run.items()) {
                if (item.phase() == RunItem.Phase.PLANNED || item.phase() == RunItem.Phase.STARTED) {
                    assertThat(isAtServer(item.change())).as("%s", item).isFalse();
                }
            }
        }
    }

    private boolean isAtServer(Change change) {
        return switch (change) {
            case MembershipChange m -> m.rebase(Objects.requireNonNull(market.users.get(m.user()))).isEmpty();
            case GroupDeletion g -> !market.groups.containsKey(g.group());
            case UserInvitation i -> market.users.values().stream().anyMatch(u -> i.isFor(u.email()));
            case UserRemoval r -> !market.users.containsKey(r.user());
            case GroupCreation g -> market.groups.values().stream().anyMatch(is -> StateMatch.isMade(g, is));
            case GroupChange g -> g.rebase(Objects.requireNonNull(market.groups.get(g.group()))).isEmpty();
            default -> false;
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whicheverWriteOfTheJournalFailsNothingIsLost(boolean written) throws StoreException {
        var failures = 0;
        for (var good = 0;; good++) {
            setUp();
            var failing = new FailingJournal(store, good, written);
            var workspace = open(failing);
            draft(workspace);
            workspace.apply().apply();
            if (!failing.wasFull()) {
                break;
            }
            failures++;
            assertThat(workspace.apply().state().value().problem()).isEqualTo(FailingJournal.FULL);
            assertThat(outcomes(workspace)).filteredOn(Outcome.NotSent.class::isInstance)
                    .allMatch(new Outcome.NotSent(FailingJournal.FULL)::equals);
            checkJournal(store.journal().runs());
            var again = open(store);
            finish(again);
            checkAllDone();
            assertThat(again.drafts().changes().isEmpty()).as("after %s writes", good).isTrue();
            assertThat(market.users.values()).allSatisfy(u -> assertThat(u.revision()).isEqualTo(writes(u)));
            assertThat(store.journal().runs()).allSatisfy(r -> assertThat(r.finished()).isNotNull());
        }
        // One to begin, three for each of ten items, one to finish.
        assertThat(failures).isEqualTo(32);
    }

    private void setUp() {
        market.users.clear();
        market.groups.clear();
        market.with(user(1, 1), user(2, 1), user(3, 1), user(4, 1)).with(group(0, 1, 2, 3), group(1, 1), group(2, 2),
                group(3));
        store = MemoryWorkspaces.store(market.token());
    }

    private static void finish(Workspace workspace) {
        if (workspace.apply().state().value().unfinished() != null) {
            workspace.apply().resume();
        } else {
            workspace.apply().apply();
        }
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(workspace.apply().state().value().problem()).isNull();
    }

    /** After a fault of the app a run ends as after a kill, and can be finished without reopening the account. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whicheverWriteOfTheJournalMeetsAFaultNothingIsLostAndNothingSentTwice(boolean written) throws StoreException {
        var failures = 0;
        for (var good = 0;; good++) {
            setUp();
            var failing = FailingJournal.faulty(store, good, written);
            var workspace = open(failing);
            draft(workspace);
            workspace.apply().apply();
            if (!failing.wasFull()) {
                break;
            }
            failures++;
            checkJournal(store.journal().runs());
            assertThat(workspace.apply().isIdle()).isTrue();
            var left = store.journal().runs().stream().flatMap(r -> r.items().stream())
                    .anyMatch(i -> i.phase() != RunItem.Phase.ENDED);
            assertThat(!left || workspace.apply().state().value().unfinished() != null).as("after %s writes", good)
                    .isTrue();
            while (workspace.apply().state().value().unfinished() != null || !workspace.drafts().changes().isEmpty()) {
                finish(workspace);
            }
            checkAllDone();
            assertThat(market.users.values()).as("after %s writes", good)
                    .allSatisfy(u -> assertThat(u.revision()).isEqualTo(writes(u)));
        }
        assertThat(failures).isEqualTo(32);
    }

    static Stream<Arguments> faults() {
        return Stream
                .of(new IllegalStateException("a bug"), new StackOverflowError("deep"), new OutOfMemoryError("full"))
                .flatMap(fault -> Stream.of(true, false).map(arrived -> Arguments.of(fault, arrived)));
    }

    private Workspace brokenByFault(Throwable fault, boolean arrived) {
        var request = "PUT USR-0000-0001";
        setUp();
        var workspace = open(store);
        workspace.drafts().edit(set -> set.with(join(1, 2)));
        Runnable fail = () -> {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        };
        if (arrived) {
            market.after(request, fail);
        } else {
            market.before(request, fail);
        }
        workspace.apply().apply();
        market.requests.clear();
        return workspace;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatWasSentBeforeAFaultOfTheAppIsLookedUpLikeAfterAKill(Throwable fault, boolean arrived)
            throws StoreException {
        var workspace = brokenByFault(fault, arrived);
        assertThat(outcomes(workspace)).singleElement().isInstanceOf(Outcome.Unclear.class);
        assertThat(store.journal().runs()).singleElement().satisfies(r -> assertThat(r.finished()).isNull())
                .satisfies(r -> assertThat(r.items().getFirst().phase()).isEqualTo(RunItem.Phase.SENDING));
        for (var again : List.of(workspace, open(store))) {
            assertThat(again.apply().state().value().unfinished()).isNotNull();
        }
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
        assertThat(market.requests.getFirst()).isEqualTo("GET USR-0000-0001");
        assertThat(market.writes()).hasSize(arrived ? 0 : 1);
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2));
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(store.journal().runs().getFirst().finished()).isNotNull();
    }

    @Test
    void whatWasSentBeforeAFaultAndTakenBackIsNotSentAgain() {
        var workspace = brokenByFault(new IllegalStateException("a bug"), true);
        market.edit(userId(1), _ -> groupIds(1));
        workspace.apply().apply();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.TakenBack.class);
        assertThat(market.writes()).isEmpty();
        assertThat(workspace.drafts().changes().membership(userId(1))).isPresent();
    }

    @Test
    void aFaultWhileReadingBackLeavesItToBeLookedUp() {
        setUp();
        var workspace = open(store);
        workspace.drafts().edit(set -> set.with(join(1, 2)));
        market.after("PUT USR-0000-0001", () -> market.before("GET USR-0000-0001", () -> {
            throw new IllegalStateException("a bug");
        }));
        workspace.apply().apply();
        assertThat(outcomes(workspace)).singleElement().isInstanceOf(Outcome.Unclear.class);
        market.requests.clear();
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
        assertThat(market.writes()).isEmpty();
    }

    /** Closing the connection ends a request in flight and cancels its read-back, before the journal is closed. */
    @Test
    void whatWasInFlightWhenTheConnectionClosedIsLookedUp() throws StoreException {
        setUp();
        var workspace = open(store);
        workspace.drafts().edit(set -> set.with(join(1, 2)));
        market.after("PUT USR-0000-0001",
                () -> market.refuse("GET USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.CANCELLED, 0)));
        market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.UNANSWERED, 0));
        workspace.apply().apply();
        assertThat(store.journal().runs().getFirst().items().getFirst().phase()).isEqualTo(RunItem.Phase.SENDING);
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved());
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2));
    }

    /** If resolving fails each time, the run can still be closed. */
    @Test
    void abandoningClosesEvenWhatCannotBeLookedUpByAFault() throws StoreException {
        var workspace = brokenOff();
        for (var n = 0; n < 2; n++) {
            market.before("GET USR-0000-0001", () -> {
                throw new IllegalStateException("a bug");
            });
        }
        workspace.apply().resume();
        assertThat(market.writes()).isEmpty();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.Unclear.class);
        assertThat(workspace.apply().state().value().unfinished()).isNotNull();
        workspace.apply().abandon();
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(store.journal().runs().getFirst().finished()).isNotNull();
        assertThat(workspace.drafts().changes().membership(userId(1))).isPresent();
    }

    /** A run that was interrupted while the first item was being sent, the second was read, the third had ended. */
    private Workspace brokenOff() throws StoreException {
        var before = open(store);
        before.drafts().edit(set -> set.with(List.of(join(1, 2), join(2, 2), join(3, 2))));
        var items = before.drafts().changes().changes().values().stream().map(c -> RunItem.planned(c, "Name", ""))
                .toList();
        var id = store.journal().begin(before.drafts().draft(), KeptSamples.AUTHOR, Samples.NOW, items);
        store.journal().write(id, 0, items.get(0).started().sending(ServerState.of(user(1, 1)),
                new ServerState.UserState(groupIds(1, 2), 1), Cascade.NONE));
        store.journal().write(id, 1, items.get(1).started());
        market.edit(userId(3), _ -> groupIds(1, 2));
        store.journal().write(id, 2, items.get(2).started()
                .sending(ServerState.of(user(3, 1)), new ServerState.UserState(groupIds(1, 2), 1), Cascade.NONE)
                .ended(new Outcome.Saved(), new ServerState.UserState(groupIds(1, 2), 2), null, Samples.NOW));
        return open(store);
    }

    private static List<Outcome> outcomes(Workspace workspace) {
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    @Test
    void anUnknownOneThatArrivedIsNotSentAgain() throws StoreException {
        var workspace = brokenOff();
        market.edit(userId(1), _ -> groupIds(1, 2));
        assertThat(Objects.requireNonNull(workspace.apply().state().value().unfinished()).id()).isEqualTo(new RunId(0));
        assertThat(workspace.drafts().changes().size()).isEqualTo(3);
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsOnly(new Outcome.Saved());
        assertThat(market.requests).containsExactly("GET USR-0000-0001", "LIST members", "GET USR-0000-0002",
                "PUT USR-0000-0002",
                "GET USR-0000-0002");
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(store.journal().runs()).singleElement()
                .satisfies(r -> assertThat(r.finished()).isNotNull())
                .satisfies(r -> assertThat(r.items()).allSatisfy(
                        i -> assertThat(i.phase()).isEqualTo(RunItem.Phase.ENDED)));
    }

    @Test
    void anUnknownOneThatDidNotArriveIsReadBeforeAllElseAndSent() throws StoreException {
        var workspace = brokenOff();
        workspace.apply().resume();
        assertThat(market.requests).startsWith("GET USR-0000-0001");
        assertThat(outcomes(workspace)).containsOnly(new Outcome.Saved());
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2));
    }

    @Test
    void anUnknownOneThatSomebodyElseChangedIsMerged() throws StoreException {
        var workspace = brokenOff();
        market.edit(userId(1), _ -> groupIds(1, 3));
        workspace.apply().resume();
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2, 3));
        var arrived = brokenOffAgain();
        market.edit(userId(1), _ -> groupIds(1, 2, 3));
        arrived.apply().resume();
        assertThat(outcomes(arrived).getFirst()).isEqualTo(new Outcome.AlreadySo());
    }

    /** Two writes since: ours and one that took it back, so it is for a person to decide. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anUnknownOneThatSomebodyTookBackIsNotSentAgain(boolean resume) throws StoreException {
        var workspace = brokenOff();
        market.edit(userId(1), _ -> groupIds(1, 2));
        market.edit(userId(1), _ -> groupIds(1));
        if (resume) {
            workspace.apply().resume();
        } else {
            workspace.apply().abandon();
        }
        assertThat(outcomes(workspace).getFirst())
                .isEqualTo(new Outcome.TakenBack(new ServerState.UserState(groupIds(1), 3)));
        assertThat(market.writes()).doesNotContain("PUT USR-0000-0001");
        assertThat(workspace.drafts().changes().membership(userId(1))).isPresent();
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        workspace.apply().apply();
        assertThat(groupsAtServer(1)).as("once a person has decided").isEqualTo(groupIds(1, 2));
    }

    @Test
    void anUnknownOneOfAServerWithoutRevisionsIsNotSentAgainWhereItWasChangedSince() throws StoreException {
        market.with(user(1, 1).withRevision(null));
        var workspace = brokenOff();
        market.users.put(userId(1), updated(Instant.now().plusSeconds(60)));
        workspace.apply().resume();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.TakenBack.class);
        setUp();
        market.with(user(1, 1).withRevision(null));
        workspace = brokenOff();
        market.users.put(userId(1), updated(Samples.NOW.minusSeconds(60)));
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsOnly(new Outcome.Saved());
    }

    private static AccountUser updated(Instant at) {
        var u = user(1, 1);
        return new AccountUser(u.id(), null, u.name(), u.email(), u.status(), u.groups(), null,
                new Audit(null, new Audit.Event(at, null), null, null), null);
    }

    private Workspace brokenOffAgain() throws StoreException {
        setUp();
        return brokenOff();
    }

    @Test
    void withoutAnAnswerOnTheUnknownOneNothingIsSent() throws StoreException {
        var workspace = brokenOff();
        market.refuse("GET USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        workspace.apply().resume();
        assertThat(market.writes()).isEmpty();
        assertThat(English.of(workspace.apply().state().value().problem())).contains("could not be looked up");
        assertThat(workspace.apply().state().value().unfinished()).isNotNull();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.Unclear.class);
        assertThat(outcomes(workspace)).contains(new Outcome.NotSent(workspace.apply().state().value().problem()));
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsOnly(new Outcome.Saved());
        assertThat(workspace.apply().state().value().unfinished()).isNull();
    }

    @Test
    void anUnknownOneOfWhichTheServerShowsAnOlderStateStaysUnknown() throws StoreException {
        market.with(user(1, 1).withRevision(3));
        var workspace = brokenOff();
        market.users.put(userId(1), user(1, 1).withRevision(2));
        workspace.apply().resume();
        assertThat(market.writes()).isEmpty();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.Unclear.class);
        assertThat(English.of(workspace.apply().state().value().problem())).contains("older state");
        assertThat(workspace.apply().state().value().unfinished()).isNotNull();
    }

    @Test
    void anUnknownOneThatIsGoneIsAConflict() throws StoreException {
        var workspace = brokenOff();
        market.users.remove(userId(1));
        workspace.apply().resume();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.Conflicting.class);
        assertThat(workspace.drafts().changes().size()).isOne();
    }

    @Test
    void abandoningLooksUpWhatIsUnknownAndSendsNothing() throws StoreException {
        var workspace = brokenOff();
        market.edit(userId(1), _ -> groupIds(1, 2));
        workspace.apply().abandon();
        assertThat(market.requests).containsExactly("GET USR-0000-0001");
        assertThat(outcomes(workspace)).containsExactly(new Outcome.Saved(), new Outcome.NotSent(),
                new Outcome.Saved());
        assertThat(workspace.drafts().changes().membership(userId(2))).isPresent();
        assertThat(workspace.drafts().changes().size()).isOne();
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(store.journal().runs().getFirst().finished()).isNotNull();
    }

    @Test
    void abandoningClosesEvenWhatTheServerNeverTellsOf() throws StoreException {
        var workspace = brokenOff();
        market.refuse("GET USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.FORBIDDEN, 403));
        workspace.apply().abandon();
        assertThat(outcomes(workspace).getFirst()).isInstanceOf(Outcome.Unclear.class);
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(store.journal().runs().getFirst().finished()).isNotNull();
        assertThat(workspace.drafts().changes().membership(userId(1))).isPresent();
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void abandoningWithoutAServerLeavesItUnfinished() throws StoreException {
        var workspace = brokenOff();
        market.refuse("GET USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        workspace.apply().abandon();
        assertThat(workspace.apply().state().value().unfinished()).isNotNull();
    }

    @Test
    void applyingAnewLooksUpWhatIsUnknownFirst() throws StoreException {
        var workspace = brokenOff();
        market.edit(userId(1), _ -> groupIds(1, 2));
        workspace.apply().apply();
        assertThat(market.requests).startsWith("GET USR-0000-0001", "LIST members", "GET USR-0000-0002",
                "PUT USR-0000-0002");
        assertThat(market.writes()).hasSize(1);
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(store.journal().runs()).hasSize(2).allSatisfy(r -> assertThat(r.finished()).isNotNull());
    }

    @Test
    void aDraftThatWasChangedSinceKeepsWhatIsNew() throws StoreException {
        var workspace = brokenOff();
        workspace.drafts().edit(set -> set.with(join(1, 2).with(groupId(3), true)).without(
                List.of(join(2, 2).target())));
        market.edit(userId(1), _ -> groupIds(1, 2));
        workspace.apply().resume();
        assertThat(workspace.drafts().changes().size()).isOne();
        assertThat(workspace.drafts().changes().membership(userId(1)).orElseThrow().added()).isEqualTo(groupIds(3));
        assertThat(groupsAtServer(2)).isEqualTo(groupIds(1, 2));
    }

    @Test
    void aDraftThatWasDeletedSinceIsNotMissed() throws StoreException {
        var workspace = brokenOff();
        workspace.drafts().delete();
        workspace.apply().resume();
        assertThat(outcomes(workspace)).containsOnly(new Outcome.Saved());
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void aRunThatOnlyItsLastStrokeIsMissingOfIsClosedByItself() throws StoreException {
        var before = open(store);
        before.drafts().edit(set -> set.with(join(1, 2)));
        var item = RunItem.planned(join(1, 2), "Name", "");
        var id = store.journal().begin(before.drafts().draft(), KeptSamples.AUTHOR, Samples.NOW, List.of(item));
        market.edit(userId(1), _ -> groupIds(1, 2));
        store.journal().write(id, 0, item.started()
                .sending(ServerState.of(user(1, 1)), new ServerState.UserState(groupIds(1, 2), 1), Cascade.NONE)
                .ended(new Outcome.Saved(), new ServerState.UserState(groupIds(1, 2), 2), null, Samples.NOW));
        var workspace = open(store);
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(store.journal().runs().getFirst().finished()).isNotNull();
    }
}
