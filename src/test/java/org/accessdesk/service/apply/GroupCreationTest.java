package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Undo;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.WorkspaceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that are created, and users who join them in the same draft. */
class GroupCreationTest {
    private static final GroupId NEW = GroupId.local(12);
    private static final GroupContent CONTENT = new GroupContent("Team", "Who builds it", "https://example.com/t.png",
            moduleIds(1, 2));
    private static final GroupCreation CREATION = new GroupCreation(NEW, CONTENT);

    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1))
            .with(group(0, 1, 2, 3), group(1, 1));
    private final WorkspaceStore store = MemoryWorkspaces.store(market.token());
    private Workspace workspace = open(store);

    private Workspace open(WorkspaceStore on) {
        var opened = TestWorkspaces.open(market, market.token(), on, Tasks.direct(), Clock.systemUTC(),
                TestWorkspaces.TIRELESS, false);
        opened.directory().refresh();
        market.requests.clear();
        return opened;
    }

    private static MembershipChange join(int user) {
        return MembershipChange.on(user(user, 1)).with(NEW, true);
    }

    private void draft() {
        workspace.drafts().edit(set -> set.with(List.of(join(1), CREATION, join(2))));
    }

    private List<Outcome> apply() {
        workspace.apply().apply();
        return outcomes();
    }

    private List<Outcome> outcomes() {
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    private List<UserGroup> made() {
        return market.groups.values().stream().filter(g -> g.name().equals("Team")).toList();
    }

    private void checkMadeOnceWithItsMembers() {
        assertThat(made()).singleElement().satisfies(g -> assertThat(g.content()).isEqualTo(CONTENT));
        var id = made().getFirst().id();
        for (var user = 1; user <= 2; user++) {
            assertThat(Objects.requireNonNull(market.users.get(userId(user))).groups())
                    .isEqualTo(Set.of(groupId(1), id));
        }
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(workspace.apply().state().value().unfinished()).isNull();
        var known = Objects.requireNonNull(workspace.directory().state().value().snapshot());
        assertThat(known.group(id)).isPresent();
        assertThat(known.members(id)).hasSize(2);
    }

    @Test
    void itIsCreatedBeforeItsMembersJoinByTheIdThatTheServerGaveIt() throws Exception {
        draft();
        assertThat(apply()).containsOnly(new Outcome.Saved());
        assertThat(market.requests.stream().filter(r -> !r.startsWith("LIST")).limit(2))
                .containsExactly("POST group", "GET UGR-9999-0000");
        checkMadeOnceWithItsMembers();
        var items = store.journal().runs().getFirst().items();
        assertThat(items.getFirst().object()).isEqualTo(new GroupId("UGR-9999-0000"));
        assertThat(items.stream().map(i -> i.change()).filter(MembershipChange.class::isInstance))
                .allMatch(c -> ((MembershipChange) c).added().equals(Set.of(new GroupId("UGR-9999-0000"))));
    }

    @Test
    void theAccountAsDraftedHasItAsOneMoreGroup() {
        draft();
        var drafted = Objects.requireNonNull(workspace.drafted());
        var group = drafted.snapshot().group(NEW).orElseThrow();
        assertThat(drafted.base().group(NEW)).isEmpty();
        assertThat(drafted.contentOf(group)).isEqualTo(CONTENT);
        assertThat(drafted.membersOf(NEW)).containsExactly(userId(1), userId(2));
        assertThat(drafted.snapshot().members(NEW)).isEmpty();
        var before = drafted.snapshot();
        workspace.drafts().edit(set -> set.with(set.of(group).with(org.accessdesk.model.Samples.moduleId(3), true)));
        assertThat(Objects.requireNonNull(workspace.drafted()).snapshot()).isSameAs(before);
    }

    @Test
    void aNameThatIsTakenIsNotSent() {
        market.with(group(5, new GroupContent("Team", "Another", "", moduleIds(1)), 1));
        workspace = open(store);
        draft();
        apply();
        assertThat(workspace.apply().state().value().stopped())
                .containsExactly(new Finding.NameInUse(NEW, groupId(5)));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void aNameThatSomebodyTookSinceIsAConflictAndNobodyJoinsThatGroup() {
        draft();
        market.with(group(5, new GroupContent("Team", "Another", "", moduleIds(1, 2, 3)), 1));
        assertThat(apply()).containsExactly(new Outcome.Conflicting(new Conflict.NameTaken(groupId(5))),
                new Outcome.Conflicting(new Conflict.NotCreated(NEW)),
                new Outcome.Conflicting(new Conflict.NotCreated(NEW)));
        assertThat(market.writes()).isEmpty();
        assertThat(workspace.drafts().changes().size()).isEqualTo(3);
    }

    @Test
    void whatIsThereAsDraftedIsTakenAndNotUndone() throws Exception {
        draft();
        market.with(group(5, CONTENT, 1));
        assertThat(apply()).containsExactly(new Outcome.AlreadySo(), new Outcome.Saved(), new Outcome.Saved());
        assertThat(market.writes()).doesNotContain("POST group");
        checkMadeOnceWithItsMembers();
        var undo = Undo.of(store.journal().runs().getFirst().items(),
                Objects.requireNonNull(workspace.directory().state().value().snapshot()));
        assertThat(undo.impossible()).isEmpty();
        assertThat(undo.changes().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "DROPPED", "SERVER_ERROR", "NOT_UNDERSTOOD", "TIMED_OUT"})
    void ofALostAnswerTheGroupIsFound(ApiProblem.Kind kind) {
        draft();
        market.loseAnswer("POST group", FakeMarketplace.problem(kind, 0));
        assertThat(apply()).containsOnly(new Outcome.Saved());
        checkMadeOnceWithItsMembers();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "DROPPED", "SERVER_ERROR", "REJECTED", "FORBIDDEN", "UNREACHABLE"})
    void whatDidNotArriveStaysDraftedAndIsCreatedOnceTheNextTime(ApiProblem.Kind kind) {
        draft();
        market.refuse("POST group", FakeMarketplace.problem(kind, 0));
        assertThat(apply().getFirst()).isInstanceOf(Outcome.Refused.class);
        assertThat(made()).isEmpty();
        assertThat(workspace.drafts().changes().size()).isEqualTo(3);
        assertThat(apply()).containsOnly(new Outcome.Saved());
        checkMadeOnceWithItsMembers();
    }

    @Test
    void afterALostAnswerAndALostListItIsFoundTheNextTime() {
        draft();
        market.loseAnswer("POST group", FakeMarketplace.problem(ApiProblem.Kind.UNANSWERED, 0));
        market.after("POST group", () -> {});
        var refusal = FakeMarketplace.problem(ApiProblem.Kind.FORBIDDEN, 403);
        market.meanwhile = request -> {
            if (request.equals("LIST groups") && !made().isEmpty()) {
                market.meanwhile = _ -> {};
                market.refuse("LIST groups", refusal);
            }
        };
        assertThat(apply().getFirst()).isInstanceOf(Outcome.Unclear.class);
        assertThat(apply()).containsExactly(new Outcome.AlreadySo(), new Outcome.Saved(), new Outcome.Saved());
        checkMadeOnceWithItsMembers();
    }

    @Test
    void anIncompleteListCreatesNothing() {
        draft();
        market.gaps.add("A gap");
        assertThat(apply().getFirst()).isInstanceOfSatisfying(Outcome.Blocked.class,
                b -> assertThat(b.finding()).isInstanceOf(Finding.NotComplete.class));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void aTextThatTheServerStoresItsOwnWayIsDoneWithARemark() {
        market.texts = String::strip;
        workspace.drafts().edit(set -> set.with(CREATION.with(new GroupContent("Team", " Who builds it ",
                CONTENT.logo(), CONTENT.modules()))));
        assertThat(apply()).singleElement().isInstanceOf(Outcome.SavedAs.class);
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(made()).hasSize(1);
    }

    @Test
    void whatIsEditedMeanwhileIsLeftForTheCreatedGroup() {
        draft();
        market.after("POST group", () -> workspace.drafts().edit(set -> set
                .with(CREATION.with(new GroupContent("Team 2", CONTENT.description(), CONTENT.logo(), moduleIds(1))))));
        apply();
        var id = made().getFirst().id();
        assertThat(workspace.drafts().changes().changes().values()).singleElement()
                .isInstanceOfSatisfying(GroupChange.class, g -> {
                    assertThat(g.group()).isEqualTo(id);
                    assertThat(g.name()).isEqualTo("Team 2");
                    assertThat(g.removedModules()).isEqualTo(moduleIds(2));
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillWhileItWasSentItIsLookedForBeforeItIsSentAgain(boolean arrived) {
        draft();
        Runnable kill = () -> {
            throw new IllegalStateException("a bug");
        };
        if (arrived) {
            market.after("POST group", kill);
        } else {
            market.before("POST group", kill);
        }
        assertThat(apply().getFirst()).isInstanceOf(Outcome.Unclear.class);
        workspace = open(store);
        assertThat(workspace.apply().state().value().unfinished()).isNotNull();
        workspace.apply().resume();
        assertThat(outcomes().getFirst()).isEqualTo(new Outcome.Saved());
        assertThat(made()).hasSize(1);
        assertThat(apply()).containsOnly(new Outcome.Saved());
        checkMadeOnceWithItsMembers();
    }

    @Test
    void whatSomebodyRenamedBeforeTheRunGoesOnIsNotCreatedASecondTimeUnasked() {
        draft();
        market.after("POST group", () -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(apply().getFirst()).isInstanceOf(Outcome.Unclear.class);
        var made = made().getFirst();
        var by = new Audit.Event(Instant.now(), new Actor(market.token().id().value(), "Test"));
        market.with(new UserGroup(made.id(), "Renamed", made.description(), made.logo(), false, made.modules(),
                made.buyers(), made.extensions(), made.users(), new Audit(by, null, null, null), 2, Map.of()));
        workspace = open(store);
        workspace.apply().resume();
        assertThat(outcomes().getFirst())
                .isEqualTo(new Outcome.Conflicting(new Conflict.PerhapsCreated(made.id())));
        assertThat(market.writes()).doesNotContain("POST group");
        assertThat(workspace.drafts().changes().creations()).hasSize(1);
        assertThat(apply()).containsOnly(new Outcome.Saved());
        checkMadeOnceWithItsMembers();
    }

    @Test
    void undoingItTakesItsMembersOutAndDeletesIt() throws Exception {
        draft();
        apply();
        var undo = Undo.of(store.journal().runs().getFirst().items(),
                Objects.requireNonNull(workspace.directory().state().value().snapshot()));
        assertThat(undo.impossible()).isEmpty();
        assertThat(undo.changes().deletions()).extracting(GroupDeletion::group)
                .containsExactly(made().getFirst().id());
        workspace.drafts().edit(_ -> undo.changes());
        assertThat(apply()).containsOnly(new Outcome.Saved());
        assertThat(made()).isEmpty();
        assertThat(Objects.requireNonNull(market.users.get(userId(1))).groups()).isEqualTo(Set.of(groupId(1)));
        assertThat(Objects.requireNonNull(workspace.directory().state().value().snapshot()).groupIds()).hasSize(2);
    }

    @Test
    void itStaysWhereSomebodyElseIsInItSince() throws Exception {
        draft();
        apply();
        var id = made().getFirst().id();
        market.with(user(3, 1)).edit(userId(3), groups -> Set.of(groupId(1), id));
        workspace.directory().refresh();
        var undo = Undo.of(store.journal().runs().getFirst().items(),
                Objects.requireNonNull(workspace.directory().state().value().snapshot()));
        assertThat(undo.impossible()).extracting(Undo.Impossible::why).containsExactly(new Conflict.HasMembers(1));
        assertThat(undo.changes().size()).isEqualTo(2);
    }

    @Test
    void anExcludedCreationIsNotSentAndNobodyJoinsIt() {
        draft();
        workspace.drafts().include(CREATION.target(), false);
        assertThat(apply()).isEmpty();
        assertThat(market.writes()).isEmpty();
        assertThat(workspace.drafts().changes().changes().keySet()).containsAll(
                Map.of(CREATION.target(), "", join(1).target(), "").keySet());
    }
}
