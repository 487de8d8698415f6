package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.buyerIds;
import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.limited;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunResult;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.apply.run.RunProgress;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplyTest {
    private static final ApiProblem UNANSWERED = ApiProblem.onTheWay(ApiProblem.Kind.UNANSWERED,
            Message.verbatim("No answer."));
    private static final ApiProblem REFUSED = FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400);
    private static final Target USER = new Target.UserTarget(userId(1));
    private static final Target GROUP = new Target.GroupTarget(groupId(1));

    private final FakeMarketplace market = new FakeMarketplace()
            .with(user(1, 1), user(2, 1), user(3, 1, 2), user(4, 2))
            .with(group(0, 1, 2, 3, 4), group(1, 1), group(2, 2), group(3), group(4));
    private final QueuedTasks background = new QueuedTasks();
    private final Workspace workspace = TestWorkspaces.open(market, market.token(),
            MemoryWorkspaces.store(market.token()), new Tasks(background, Runnable::run), Clock.systemUTC(),
            TestWorkspaces.UNGUARDED, false);
    private final Directory directory = workspace.directory();
    private final Drafts drafts = workspace.drafts();
    private final Apply apply = workspace.apply();

    @BeforeEach
    void load() {
        directory.refresh();
        background.runAll();
        market.requests.clear();
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(directory.state().value().snapshot());
    }

    private void tick(int user, int group, boolean member) {
        drafts.edit(set -> set
                .with(set.of(snapshot().user(userId(user)).orElseThrow()).with(groupId(group), member)));
    }

    private GroupChange on(int group) {
        return drafts.changes().of(snapshot().group(groupId(group)).orElseThrow());
    }

    private void grant(int group, int module, boolean granted) {
        draft(on(group).with(moduleId(module), granted));
    }

    private void rename(int group, String name) {
        draft(on(group).withName(name));
    }

    private void draft(Change change) {
        drafts.edit(set -> set.with(change));
    }

    private void save() {
        apply.apply();
        background.runAll();
    }

    private List<Outcome> outcomes() {
        return apply.state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    private Set<GroupId> groupsAtServer(int user) {
        return Objects.requireNonNull(market.users.get(userId(user))).groups();
    }

    private UserGroup atServer(int group) {
        return Objects.requireNonNull(market.groups.get(groupId(group)));
    }

    private Set<GroupId> join(Set<GroupId> groups, int group) {
        var all = new HashSet<>(groups);
        all.add(groupId(group));
        return all;
    }

    private Set<GroupId> leave(Set<GroupId> groups, int group) {
        var rest = new HashSet<>(groups);
        rest.remove(groupId(group));
        return rest;
    }

    private static GroupContent renamed(GroupContent content, String name) {
        return new GroupContent(name, content.description(), content.logo(), content.modules());
    }

    // What is sent

    @Test
    void aChangeIsReadWrittenAndReadBack() {
        tick(1, 2, true);
        grant(1, 2, true);
        save();
        assertThat(market.requests).containsExactly("LIST members", "GET UGR-0000-0001", "PUT UGR-0000-0001",
                "GET UGR-0000-0001",
                "GET USR-0000-0001", "PUT USR-0000-0001", "GET USR-0000-0001");
        assertThat(outcomes()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2));
        assertThat(atServer(1).moduleIds()).isEqualTo(moduleIds(1, 2));
        assertThat(drafts.changes().isEmpty()).isTrue();
        assertThat(drafts.state().value().canUndo()).isFalse();
        assertThat(apply.state().value().marked()).isEmpty();
        assertThat(snapshot().user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(1, 2));
        assertThat(snapshot().group(groupId(1)).orElseThrow().moduleIds()).isEqualTo(moduleIds(1, 2));
    }

    @Test
    void whatIsAlreadySoIsNotSent() {
        tick(1, 2, true);
        rename(1, "New");
        market.edit(userId(1), g -> join(g, 2));
        market.edit(groupId(1), c -> renamed(c, "New"));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.AlreadySo(), new Outcome.AlreadySo());
        assertThat(market.requests).containsExactly("LIST members", "GET UGR-0000-0001", "GET USR-0000-0001");
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void withoutADraftNothingIsSent() {
        save();
        assertThat(market.requests).isEmpty();
        assertThat(apply.state().value().running()).isNull();
    }

    @Test
    void aSecondSaveWhileOneRunsIsNone() {
        tick(1, 2, true);
        apply.apply();
        apply.apply();
        market.before("PUT USR-0000-0001", apply::apply);
        background.runAll();
        assertThat(market.writes()).containsExactly("PUT USR-0000-0001");
    }

    @Test
    void anEmptyMembershipIsNeverSent() {
        tick(3, 1, false);
        market.edit(userId(3), g -> leave(g, 2));
        tick(1, 1, false);
        save();
        assertThat(outcomes()).containsOnly(new Outcome.Conflicting(new Conflict.LastGroupRemoved()));
        assertThat(market.writes()).isEmpty();
        assertThat(apply.state().value().marked()).hasSize(2);
    }

    @Test
    void theDefaultGroupIsFirstWhenItGains() {
        tick(1, 2, true);
        grant(1, 5, true);
        grant(0, 5, true);
        save();
        assertThat(market.writes()).containsExactly("PUT UGR-0000-0000", "PUT UGR-0000-0001", "PUT USR-0000-0001");
        assertThat(outcomes()).containsOnly(new Outcome.Saved());
    }

    @Test
    void theDefaultGroupIsLastWhenItLoses() {
        grant(0, 1, false);
        tick(1, 2, true);
        rename(1, "New");
        save();
        assertThat(market.writes()).containsExactly("PUT UGR-0000-0001", "PUT USR-0000-0001", "PUT UGR-0000-0000");
    }

    @Test
    void theDefaultGroupGainsFirstAndLosesLast() {
        grant(0, 1, false);
        grant(0, 5, true);
        grant(1, 5, true);
        save();
        assertThat(market.writes()).containsExactly("PUT UGR-0000-0000", "PUT UGR-0000-0001", "PUT UGR-0000-0000");
        assertThat(outcomes()).containsOnly(new Outcome.Saved());
        assertThat(atServer(0).moduleIds()).isEqualTo(moduleIds(2, 3, 4, 5));
        assertThat(atServer(1).moduleIds()).isEqualTo(moduleIds(5));
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void whatTheDefaultGroupLosesIsReadAnewEverywhere() {
        grant(0, 1, false);
        save();
        assertThat(market.requests).contains("LIST groups", "LIST users");
        assertThat(snapshot().group(groupId(1)).orElseThrow().moduleIds()).isEmpty();
    }

    @Test
    void anUnclearLossOfTheDefaultGroupIsReadAnewToo() {
        grant(0, 1, false);
        market.loseAnswer("PUT UGR-0000-0000", UNANSWERED);
        market.once("GET UGR-0000-0000", new FakeMarketplace.FakeFault() {});
        market.refuse("GET UGR-0000-0000", UNANSWERED);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Unclear(UNANSWERED));
        assertThat(market.requests).contains("LIST groups");
    }

    @Test
    void aLossOfAnotherGroupIsNot() {
        grant(1, 1, false);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
        assertThat(market.requests).hasSize(3);
    }

    // A second administrator

    @Test
    void whatOthersChangedBeforeTheReadSurvives() {
        tick(3, 3, true);
        tick(3, 1, false);
        market.edit(userId(3), g -> join(g, 4));
        grant(1, 2, true);
        market.edit(groupId(1), c -> new GroupContent("Theirs", "Their text", "", moduleIds(1, 3)));
        save();
        assertThat(groupsAtServer(3)).isEqualTo(groupIds(2, 3, 4));
        assertThat(atServer(1).content()).isEqualTo(new GroupContent("Theirs", "Their text", "", moduleIds(1, 2, 3)));
        assertThat(outcomes()).containsOnly(new Outcome.Saved());
    }

    @Test
    void buyersOfAGroupAreLeftAsTheyAre() {
        market.with(limited(group(3), Field.of(buyerIds(1, 2))));
        grant(3, 1, true);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
        assertThat(atServer(3).buyers()).isEqualTo(Field.of(buyerIds(1, 2)));
    }

    @Test
    void aWriteBetweenReadAndPutIsToldOf() {
        tick(1, 2, true);
        market.before("PUT USR-0000-0001", () -> market.edit(userId(1), g -> join(g, 4)));
        rename(1, "New");
        market.before("PUT UGR-0000-0001", () -> market.edit(groupId(1), c -> renamed(c, "Theirs")));
        save();
        assertThat(outcomes()).containsExactly(
                new Outcome.Overwrote(ServerState.of(group(1, 1)), ServerState.of(atServer(1))),
                new Outcome.Overwrote(new ServerState.UserState(groupIds(1), 1),
                        new ServerState.UserState(groupIds(1, 2), 3)));
        assertThat(RunResult.of(outcomes())).isEqualTo(RunResult.OVERWRITTEN);
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void aWriteBetweenPutAndReadBackSurvivesAndIsToldOf() {
        tick(1, 2, true);
        market.after("PUT USR-0000-0001", () -> market.edit(userId(1), g -> join(g, 4)));
        grant(1, 2, true);
        market.after("PUT UGR-0000-0001", () -> market.edit(groupId(1), c -> renamed(c, "Theirs")));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.ChangedSince(ServerState.of(atServer(1))),
                new Outcome.ChangedSince(new ServerState.UserState(groupIds(1, 2, 4), 3)));
        assertThat(RunResult.of(outcomes())).isEqualTo(RunResult.DONE);
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2, 4));
        assertThat(snapshot().user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(1, 2, 4));
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void aWriteThatTakesOursBackAfterwardsIsTold() {
        tick(1, 2, true);
        market.after("PUT USR-0000-0001", () -> market.edit(userId(1), g -> join(leave(g, 2), 4)));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.ChangedSince(new ServerState.UserState(groupIds(1, 4), 3)));
        assertThat(apply.state().value().marked()).isEmpty();
        assertThat(drafts.changes().isEmpty()).isTrue();
        assertThat(snapshot().user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(1, 4));
    }

    @Test
    void aWriteThatTheServerTookOtherwiseDiffers() {
        tick(1, 2, true);
        market.after("PUT USR-0000-0001", () -> market.with(user(1, 2, groupIds(1))));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Differs());
    }

    @Test
    void buyersThatAreGoneAfterAWriteDiffer() {
        market.with(limited(group(3), Field.of(buyerIds(1))));
        rename(3, "New");
        market.after("PUT UGR-0000-0003",
                () -> market.with(limited(atServer(3), Field.absent())));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Differs());
    }

    @Test
    void aTextThatSomebodyElseSetIsAConflict() {
        rename(1, "Mine");
        market.edit(groupId(1), c -> renamed(c, "Theirs"));
        save();
        var conflict = new Conflict.FieldSet(Conflict.GroupTextField.NAME, "Group 1", "Mine", "Theirs");
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(conflict));
        assertThat(market.writes()).isEmpty();
        assertThat(snapshot().group(groupId(1)).orElseThrow().name()).isEqualTo("Theirs");
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(conflict));
    }

    @Test
    void aConflictIsStillFoundAfterARefreshAndAnotherEdit() {
        rename(1, "Mine");
        market.edit(groupId(1), c -> renamed(c, "Theirs"));
        directory.refresh();
        background.runAll();
        grant(1, 2, true);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(
                new Conflict.FieldSet(Conflict.GroupTextField.NAME, "Group 1", "Mine", "Theirs")));
    }

    @Test
    void aBoxPutBackToWhatTheServerHasNowIsNoChange() {
        tick(1, 2, true);
        market.edit(userId(1), g -> join(g, 2));
        directory.refresh();
        background.runAll();
        tick(1, 2, true);
        assertThat(drafts.changes().isEmpty()).isTrue();
        tick(1, 2, false);
        save();
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1));
    }

    @Test
    void aUserOrGroupThatIsGoneIsAConflict() {
        tick(1, 2, true);
        rename(1, "New");
        market.users.remove(userId(1));
        market.groups.remove(groupId(1));
        save();
        assertThat(outcomes()).containsOnly(new Outcome.Conflicting(new Conflict.ObjectGone()));
        assertThat(market.writes()).isEmpty();
        assertThat(apply.state().value().marked()).containsOnlyKeys(USER, GROUP);
    }

    @Test
    void aUserWhoIsNoLongerListedIsAConflictWithoutARequest() {
        tick(1, 2, true);
        directory.remove(USER);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(new Conflict.ObjectGone()));
        assertThat(market.requests).isEmpty();
    }

    @Test
    void aGroupToJoinThatIsNoLongerListedIsAConflict() {
        tick(1, 2, true);
        directory.remove(new Target.GroupTarget(groupId(2)));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(new Conflict.GroupGone(groupId(2))));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void aGroupToJoinThatIsGoneAtTheServerIsAConflict() {
        tick(1, 2, true);
        market.groups.remove(groupId(2));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(new Conflict.GroupGone(groupId(2))));
        assertThat(market.requests).containsExactly("LIST members", "GET USR-0000-0001", "PUT USR-0000-0001",
                "GET UGR-0000-0002");
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1));
    }

    @Test
    void ofSeveralGroupsToJoinTheOneThatIsGoneIsFoundByOneRequest() {
        tick(1, 2, true);
        tick(1, 3, true);
        market.groups.remove(groupId(3));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Conflicting(new Conflict.GroupGone(groupId(3))));
        assertThat(market.requests).containsExactly("LIST members", "GET USR-0000-0001", "PUT USR-0000-0001",
                "LIST groups");
    }

    // Texts that the server normalizes

    @Test
    void aTextThatTheServerStoresItsOwnWayIsDoneWithARemark() {
        market.texts = t -> t.strip().replace("&", "&amp;");
        rename(1, " Sales & Service ");
        save();
        assertThat(outcomes()).containsExactly(new Outcome.SavedAs(List.of(new KeptText(Conflict.GroupTextField.NAME,
                " Sales & Service ", "Sales &amp; Service"))));
        assertThat(drafts.changes().isEmpty()).isTrue();
        draft(GroupChange.on(group(1, 1)).withName(" Sales & Service "));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.AlreadySo());
        assertThat(market.writes()).hasSize(1);
    }

    @Test
    void aTextThatIsNotTouchedMakesNothingUndone() {
        market.with(group(3, new GroupContent("Group 3", "One\r\nTwo", "", moduleIds(1)), 1));
        directory.refresh();
        background.runAll();
        market.texts = t -> t.replace("\r\n", "\n");
        grant(3, 2, true);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
        market.texts = t -> t.isEmpty() ? "" : t.substring(0, 3);
        grant(3, 3, true);
        save();
        assertThat(outcomes()).singleElement().isInstanceOf(Outcome.SavedAs.class);
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void aTextThatTheServerDoesNotTakeIsNotDone() {
        market.texts = _ -> "Something else";
        rename(1, "Sales");
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Differs());
    }

    @Test
    void whatTheServerStoredItsOwnWayCanBeUndone() {
        market.texts = String::strip;
        rename(1, " Sales ");
        save();
        workspace.history().load();
        background.runAll();
        var items = workspace.history().state().value().runs().getFirst().items();
        var undo = workspace.history().undoOf(items).orElseThrow();
        assertThat(undo.changes().group(groupId(1)).orElseThrow().name()).isEqualTo("Group 1");
        assertThat(undo.impossible()).isEmpty();
    }

    // Refused, unanswered, unclear

    @Test
    void aRefusalKeepsTheChangeWithTheServersWords() {
        tick(1, 2, true);
        tick(2, 2, true);
        market.refuse("PUT USR-0000-0001", REFUSED);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Refused(REFUSED), new Outcome.Saved());
        assertThat(apply.state().value().marked()).isEqualTo(Map.of(USER, new Outcome.Refused(REFUSED)));
        assertThat(drafts.changes().changes()).containsOnlyKeys(USER);
        assertThat(market.requestsOf(userId(1))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORIZED", "FORBIDDEN", "CONFLICT", "REJECTED", "UNREACHABLE", "TLS",
            "SERVER_ERROR", "TIMED_OUT", "NOT_UNDERSTOOD", "REDIRECTED", "TOO_LARGE"})
    void aReadThatFailsSendsNothing(ApiProblem.Kind kind) {
        tick(1, 2, true);
        var problem = FakeMarketplace.problem(kind, 0);
        market.refuse("GET USR-0000-0001", problem);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Refused(problem));
        assertThat(market.writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "NOT_UNDERSTOOD", "SERVER_ERROR", "TIMED_OUT", "TOO_LARGE", "REDIRECTED"})
    void afterAnUnansweredWriteAReadDecides(ApiProblem.Kind kind) {
        var problem = FakeMarketplace.problem(kind, 0);
        tick(1, 2, true);
        market.loseAnswer("PUT USR-0000-0001", problem);
        tick(2, 2, true);
        market.refuse("PUT USR-0000-0002", problem);
        grant(1, 2, true);
        market.loseAnswer("PUT UGR-0000-0001", problem);
        grant(2, 1, true);
        market.refuse("PUT UGR-0000-0002", problem);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved(), new Outcome.Refused(problem),
                new Outcome.Saved(), new Outcome.Refused(problem));
        assertThat(market.writes()).hasSize(4).doesNotHaveDuplicates();
        assertThat(drafts.changes().changes()).containsOnlyKeys(new Target.UserTarget(userId(2)),
                new Target.GroupTarget(groupId(2)));
    }

    @Test
    void aWriteIntoAClosedConnectionIsSentOnceMoreWhereItProvablyDidNotArrive() {
        var dropped = FakeMarketplace.problem(ApiProblem.Kind.DROPPED, 0);
        tick(1, 2, true);
        market.refuse("PUT USR-0000-0001", dropped);
        tick(2, 2, true);
        market.refuse("PUT USR-0000-0002", dropped);
        market.refuse("PUT USR-0000-0002", dropped);
        tick(3, 3, true);
        market.loseAnswer("PUT USR-0000-0003", dropped);
        market.with(user(4, 2).withRevision(null));
        tick(4, 3, true);
        market.refuse("PUT USR-0000-0004", dropped);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved(), new Outcome.Refused(dropped), new Outcome.Saved(),
                new Outcome.Refused(dropped));
        assertThat(market.writes()).containsExactly("PUT USR-0000-0001", "PUT USR-0000-0001", "PUT USR-0000-0002",
                "PUT USR-0000-0002", "PUT USR-0000-0003", "PUT USR-0000-0004");
        assertThat(market.requestsOf(userId(1))).as("read again before it is sent again").hasSize(6);
    }

    @Test
    void anUnansweredWriteThatCannotBeReadBackIsUnclear() {
        tick(1, 2, true);
        market.loseAnswer("PUT USR-0000-0001", UNANSWERED);
        market.once("GET USR-0000-0001", new FakeMarketplace.FakeFault() {});
        market.refuse("GET USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Unclear(UNANSWERED));
        assertThat(market.writes()).hasSize(1);
        assertThat(apply.state().value().marked()).containsOnlyKeys(USER);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.AlreadySo());
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void aWriteThatWasAnsweredAndCannotBeReadBackIsUnclear() {
        tick(1, 2, true);
        market.once("GET USR-0000-0001", new FakeMarketplace.FakeFault() {});
        var problem = FakeMarketplace.problem(ApiProblem.Kind.SERVER_ERROR, 502);
        market.refuse("GET USR-0000-0001", problem);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Unclear(problem));
    }

    @Test
    void aFaultOfTheAppConcernsItsOneChange() {
        tick(1, 2, true);
        tick(2, 2, true);
        market.before("GET USR-0000-0001", () -> {
            throw new IllegalStateException("a bug");
        });
        save();
        assertThat(outcomes().getFirst()).isInstanceOfSatisfying(Outcome.Refused.class, r -> {
            assertThat(r.problem().kind()).isEqualTo(ApiProblem.Kind.APP_FAULT);
            assertThat(English.of(r.problem().message())).startsWith("Access Desk failed while")
                    .endsWith("Nothing was sent.");
        });
        assertThat(outcomes().getLast()).isEqualTo(new Outcome.Saved());
        assertThat(drafts.changes().changes()).containsOnlyKeys(USER);
    }

    @Test
    void aFaultOfTheAppAfterTheWriteSaysThatItWasSent() {
        tick(1, 2, true);
        market.after("PUT USR-0000-0001", () -> {
            throw new IllegalStateException("a bug");
        });
        save();
        assertThat(outcomes()).singleElement().isInstanceOfSatisfying(Outcome.Unclear.class, u -> {
            assertThat(u.problem().kind()).isEqualTo(ApiProblem.Kind.APP_FAULT_SENT);
            assertThat(English.of(u.problem().message())).startsWith("Access Desk failed while")
                    .endsWith("It was sent.");
        });
    }

    /** A 202, or a refusal in the body of a success: the read-back decides whether it was done. */
    @ParameterizedTest
    @CsvSource({"ACCEPTED,202,Unclear", "REJECTED,200,Refused", "REJECTED,207,Refused"})
    void aSuccessThatIsNoneIsJudgedByTheReadBackAndKeepsItsWords(ApiProblem.Kind kind, int status, String outcome) {
        var problem = new ApiProblem(kind, status, "You may not do that", List.of(), "00-1-2-00", null);
        tick(1, 2, true);
        market.refuse("PUT USR-0000-0001", problem);
        save();
        assertThat(outcomes()).singleElement().satisfies(o -> {
            assertThat(o.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(o.problem()).isEqualTo(problem);
        });
        assertThat(drafts.changes().size()).isOne();

        market.loseAnswer("PUT USR-0000-0001", problem);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
    }

    @Test
    void aSaveThatBreaksDownEnds() {
        tick(1, 2, true);
        market.before("GET USR-0000-0001", () -> {
            throw new StackOverflowError("deep");
        });
        save();
        assertThat(outcomes()).singleElement().isInstanceOf(Outcome.Refused.class);
        assertThat(apply.state().value().running()).isNull();
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
    }

    @Test
    void aMarkGoesWhenItsChangeIsTakenOutOrEdited() {
        tick(1, 2, true);
        tick(2, 2, true);
        market.refuse("PUT USR-0000-0001", REFUSED);
        market.refuse("PUT USR-0000-0002", REFUSED);
        save();
        tick(4, 3, true);
        assertThat(apply.state().value().marked()).hasSize(2);
        tick(1, 2, false);
        assertThat(apply.state().value().marked()).containsOnlyKeys(new Target.UserTarget(userId(2)));
        tick(2, 3, true);
        assertThat(apply.state().value().marked()).isEmpty();
    }

    @Test
    void aRefusedStepCanStillBeUndone() {
        tick(1, 2, true);
        market.refuse("PUT USR-0000-0001", REFUSED);
        save();
        drafts.undo();
        assertThat(drafts.changes().isEmpty()).isTrue();
        assertThat(apply.state().value().marked()).isEmpty();
    }

    // Cancel

    @Test
    void whatWasNotSentWhenCancelledStaysDrafted() {
        tick(1, 2, true);
        tick(2, 2, true);
        tick(4, 3, true);
        market.after("GET USR-0000-0002", apply::cancel);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved(), new Outcome.NotSent(),
                new Outcome.NotSent());
        assertThat(market.writes()).containsExactly("PUT USR-0000-0001");
        assertThat(drafts.changes().changes()).containsOnlyKeys(new Target.UserTarget(userId(2)),
                new Target.UserTarget(userId(4)));
        assertThat(apply.state().value().marked()).isEmpty();
        assertThat(apply.state().value().running()).isNull();
        save();
        assertThat(outcomes()).containsOnly(new Outcome.Saved());
    }

    @Test
    void aWriteInFlightWhenCancelledIsReadBack() {
        tick(1, 2, true);
        market.once("PUT USR-0000-0001", new FakeMarketplace.FakeFault() {
            @Override
            public void after() throws ApiException {
                apply.cancel();
                throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.verbatim("Stopped.")));
            }
        });
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
        assertThat(apply.state().value().last()).hasSize(1);
    }

    @Test
    void aSaveThatIsCancelledBeforeItBeginsSendsNothing() {
        tick(1, 2, true);
        apply.apply();
        apply.cancel();
        assertThat(apply.state().value().running()).isEqualTo(new RunProgress(0, 1, true, null, 4));
        background.runAll();
        assertThat(market.requests).isEmpty();
        assertThat(outcomes()).containsExactly(new Outcome.NotSent());
    }

    @Test
    void closingTheWorkspaceStopsASaveAndEndsTheConnection() {
        tick(1, 2, true);
        apply.apply();
        workspace.close();
        background.runAll();
        assertThat(market.writes()).isEmpty();
        assertThat(market.closed).isTrue();
        assertThat(workspace.isDemo()).isFalse();
    }

    // Editing while a save runs

    @Test
    void anEditMadeMeanwhileIsKept() {
        tick(1, 2, true);
        rename(1, "New");
        market.after("PUT USR-0000-0001", () -> {
            tick(1, 3, true);
            draft(on(1).withDescription("Text"));
            tick(2, 3, true);
        });
        save();
        assertThat(outcomes()).containsOnly(new Outcome.Saved());
        var left = drafts.changes();
        assertThat(left.membership(userId(1)).orElseThrow().added()).isEqualTo(groupIds(3));
        assertThat(left.membership(userId(2))).isPresent();
        assertThat(left.group(groupId(1)).orElseThrow().description()).isEqualTo("Text");
        assertThat(left.group(groupId(1)).orElseThrow().name()).isNull();
        save();
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2, 3));
        assertThat(atServer(1).content()).isEqualTo(new GroupContent("New", "Text", "", moduleIds(1)));
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    @Test
    void anEditTakenBackMeanwhileIsUndoneByTheNextSave() {
        tick(1, 2, true);
        rename(1, "New");
        market.after("PUT USR-0000-0001", () -> {
            drafts.undo();
            drafts.undo();
        });
        save();
        assertThat(drafts.changes().size()).isEqualTo(2);
        var drafted = new DraftedSnapshot(snapshot(), drafts.changes());
        assertThat(drafted.groupsOf(snapshot().user(userId(1)).orElseThrow())).isEqualTo(groupIds(1));
        save();
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1));
        assertThat(atServer(1).name()).isEqualTo("Group 1");
    }

    @Test
    void aTextEditedMeanwhileIsNoConflictWithOneself() {
        rename(1, "New");
        market.after("PUT UGR-0000-0001", () -> rename(1, "Newer"));
        save();
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Saved());
        assertThat(atServer(1).name()).isEqualTo("Newer");
    }

    @Test
    void aChangeTakenOutMeanwhileIsNotMarkedWhenRefused() {
        tick(1, 2, true);
        market.refuse("PUT USR-0000-0001", REFUSED);
        market.after("GET USR-0000-0001", drafts::undo);
        save();
        assertThat(outcomes()).containsExactly(new Outcome.Refused(REFUSED));
        assertThat(apply.state().value().marked()).isEmpty();
    }

    @Test
    void aRefreshDuringASaveDoesNotBringTheOldStateBack() {
        tick(1, 2, true);
        directory.refresh();
        market.after("LIST users", this::applyNow);
        background.runAll();
        assertThat(snapshot().user(userId(1)).orElseThrow().groups()).isEqualTo(groupIds(1, 2));
        assertThat(drafts.changes().isEmpty()).isTrue();
    }

    private void applyNow() {
        apply.apply();
        background.runOne();
    }

    // What observers see

    @Test
    void observersNeverSeeABoxJumpBack() {
        tick(1, 2, true);
        var seen = new ArrayList<Set<GroupId>>();
        Runnable look = () -> seen.add(new DraftedSnapshot(snapshot(), drafts.changes())
                .groupsOf(snapshot().user(userId(1)).orElseThrow()));
        directory.state().observe(_ -> look.run());
        drafts.state().observe(_ -> look.run());
        apply.state().observe(_ -> look.run());
        save();
        assertThat(seen).containsOnly(groupIds(1, 2));
    }

    @Test
    void whenASaveIsReportedDoneAllElseIsToo() {
        tick(1, 2, true);
        tick(2, 2, true);
        var ended = new ArrayList<Boolean>();
        apply.state().observe(s -> {
            if (s.running() == null && !s.last().isEmpty()) {
                ended.add(drafts.changes().isEmpty()
                        && snapshot().user(userId(2)).orElseThrow().groups().equals(groupIds(1, 2)));
            }
        });
        save();
        assertThat(ended).containsOnly(true);
    }

    @Test
    void theProgressCountsUp() {
        tick(1, 2, true);
        tick(2, 2, true);
        var seen = new ArrayList<RunProgress>();
        apply.state().observe(s -> {
            if (s.running() != null) {
                seen.add(s.running());
            }
        });
        save();
        assertThat(seen).containsExactly(new RunProgress(0, 2, false, null, 4),
                new RunProgress(1, 2, false, null, 4),
                new RunProgress(2, 2, false, null, 4));
    }

    @Test
    void savesAtOnceWhereTasksRunAtOnce() {
        var direct = TestWorkspaces.open(market, market.token(), Tasks.direct(), Clock.systemUTC(), true);
        direct.directory().refresh();
        direct.drafts().edit(set -> set.with(MembershipChange.on(user(1, 1)).with(groupId(2), true)));
        direct.apply().apply();
        assertThat(groupsAtServer(1)).isEqualTo(groupIds(1, 2));
        assertThat(direct.apply().state().value().running()).isNull();
        assertThat(direct.isDemo()).isTrue();
    }

    @Test
    void everyWriteIsPrecededByAReadAndNoChangeTakesMoreThanThreeRequests() {
        for (var user = 1; user <= 4; user++) {
            tick(user, 3, true);
        }
        for (var group = 1; group <= 4; group++) {
            grant(group, 4, true);
        }
        market.loseAnswer("PUT USR-0000-0002", UNANSWERED);
        market.refuse("PUT UGR-0000-0003", REFUSED);
        market.edit(userId(4), g -> join(g, 3));
        save();
        var perObject = new HashMap<String, List<String>>();
        assertThat(market.requests.removeIf(r -> r.equals("LIST members"))).isTrue();
        market.requests.forEach(r -> perObject.computeIfAbsent(r.substring(4), _ -> new ArrayList<>())
                .add(r.substring(0, 3)));
        assertThat(perObject).hasSize(8).allSatisfy((_, methods) -> assertThat(methods)
                .isIn(List.of("GET"), List.of("GET", "PUT"), List.of("GET", "PUT", "GET")));
        assertThat(perObject.get("USR-0000-0004")).containsExactly("GET");
    }
}
