package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.FakeMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who are invited into the account: once, whatever breaks off. */
class UserInvitationTest extends RunFrame {
    private static final UserId NEW = UserId.local(1);
    private static final UserInvitation INVITATION = new UserInvitation(NEW, "ana@example.com", "Ana", "Alvarez",
            groupIds(1));
    private static final Finding CONFIRMED = new Finding.EmailsSent(Set.of(NEW), 1);

    UserInvitationTest() {
        super(new FakeMarketplace().with(user(1, 1), user(2, 1, 2), user(3, 1))
                .with(group(0, 1, 2, 3), group(1, 1), group(2, 2)), CONFIRMED);
    }

    private void draft() {
        workspace.drafts().edit(set -> set.with(INVITATION));
    }

    private AccountUser invited() {
        var all = market.users.values().stream().filter(u -> u.email().equals("ana@example.com")).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void checkInvited() {
        assertThat(invited().groups()).isEqualTo(groupIds(1));
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(account().userBy("ANA@example.com"))
                .hasValueSatisfying(u -> assertThat(u.id()).isEqualTo(invited().id()));
    }

    @Test
    void nobodyIsWrittenToUnasked() {
        draft();
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped()).containsExactly(CONFIRMED);
        assertThat(market.writes()).isEmpty();
        assertThat(apply()).containsExactly(new Outcome.Saved());
        assertThat(market.writes()).containsExactly("POST user");
        checkInvited();
    }

    @Test
    void asDraftedThePersonIsAUserInThoseGroups() {
        draft();
        var drafted = Objects.requireNonNull(workspace.drafted());
        assertThat(drafted.membersOf(groupId(1))).endsWith(NEW);
        assertThat(drafted.snapshot().user(NEW).orElseThrow().name()).isEqualTo("Ana Alvarez");
        assertThat(drafted.base().user(NEW)).isEmpty();
    }

    @Test
    void whoIsInvitedIntoANewGroupJoinsItAfterItWasCreated() {
        var team = new GroupCreation(GroupId.local(1), new GroupContent("Team", "", "", Samples.moduleIds(1)));
        workspace.drafts().edit(set -> set.with(team).with(INVITATION.with(Set.of(team.group(), groupId(2)))));
        assertThat(apply()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
        assertThat(invited().groups()).hasSize(2).contains(groupId(2)).noneMatch(GroupId::isLocal);
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void anInvitationWaitsForAGroupThatWasNotCreated() {
        var team = new GroupCreation(GroupId.local(1), new GroupContent("Team", "", "", Samples.moduleIds(1)));
        workspace.drafts().edit(set -> set.with(team).with(INVITATION.with(Set.of(team.group()))));
        market.refuse("POST group", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        assertThat(apply()).endsWith(new Outcome.Conflicting(new Conflict.NotCreated(team.group())));
        assertThat(market.writes()).doesNotContain("POST user");
        assertThat(workspace.drafts().changes().size()).isEqualTo(2);
    }

    @Test
    void whoIsThereAsDraftedIsNotInvitedAgain() {
        draft();
        var there = new AccountUser(userId(7), null, "Ana", "Ana@Example.com", user(7).status(), groupIds(1), null,
                user(7).audit(), 1);
        market.with(there);
        assertThat(apply()).containsExactly(new Outcome.AlreadySo());
        assertThat(market.writes()).isEmpty();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void whoIsThereInOtherGroupsIsAConflict() {
        draft();
        market.with(new AccountUser(userId(7), null, "Ana", "Ana@Example.com", user(7).status(), groupIds(2), null,
                user(7).audit(), 1));
        assertThat(apply()).containsExactly(new Outcome.Conflicting(new Conflict.UserExists(userId(7))));
        assertThat(market.writes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "DROPPED", "SERVER_ERROR", "NOT_UNDERSTOOD", "TIMED_OUT"})
    void ofALostAnswerThePersonIsFoundByTheAddress(ApiProblem.Kind kind) {
        draft();
        market.loseAnswer("POST user", FakeMarketplace.problem(kind, 0));
        assertThat(apply()).containsExactly(new Outcome.Saved());
        assertThat(market.writes()).containsExactly("POST user");
        checkInvited();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "SERVER_ERROR", "REJECTED", "FORBIDDEN"})
    void whatDidNotArriveStaysDrafted(ApiProblem.Kind kind) {
        draft();
        market.refuse("POST user", FakeMarketplace.problem(kind, 0));
        assertThat(apply().getFirst()).isInstanceOf(Outcome.Refused.class);
        assertThat(workspace.drafts().changes().invitations()).containsExactly(INVITATION);
        assertThat(apply()).containsExactly(new Outcome.Saved());
        checkInvited();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillWhileItWasSentItIsLookedUpFirst(boolean arrived) {
        draft();
        killAndResume("POST user", arrived);
        assertThat(market.writes()).hasSize(arrived ? 0 : 1);
        checkInvited();
    }

    @Test
    void whatIsDraftedWhileItIsSentIsLeftToDo() {
        draft();
        market.after("POST user", () -> workspace.drafts()
                .edit(set -> set.with(INVITATION.with(groupIds(1, 2)))));
        apply();
        assertThat(workspace.drafts().changes().changes().values()).singleElement().satisfies(left -> {
            assertThat(left.target().id()).isEqualTo(invited().id());
            assertThat(((MembershipChange) left).added()).isEqualTo(groupIds(2));
        });
    }

    @Test
    void undoingItRemovesThePerson() throws Exception {
        draft();
        apply();
        var undo = undone();
        assertThat(undo.changes().changes().values()).containsExactly(UserRemoval.on(invited()));
        assertThat(undo.impossible()).isEmpty();
    }
}
