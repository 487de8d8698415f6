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
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.FakeMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations that are sent again, while they are valid and after they expired. */
class InvitationRenewalTest extends RunFrame {
    private static final Finding CONFIRMED = new Finding.EmailsSent(Set.of(userId(2)), 1);
    private static final String REQUEST = "POST invitation of USR-0000-0002";

    InvitationRenewalTest() {
        super(new FakeMarketplace().with(user(1, 1), invited(UserStatus.INVITED))
                .with(group(0, 1, 2, 3), group(1, 1), group(2, 2)), CONFIRMED);
    }

    private static AccountUser invited(UserStatus status) {
        return new AccountUser(userId(2), null, "User 2", "user2@example.com", status, groupIds(1), null, Audit.NONE,
                1);
    }

    private void draft(UserStatus base) {
        workspace.drafts().edit(set -> set.with(InvitationRenewal.on(invited(base))));
    }

    private void checkSentOnce() {
        assertThat(market.users.get(userId(2))).satisfies(u -> {
            assertThat(Objects.requireNonNull(u).status().kind()).isEqualTo(UserStatus.INVITED);
            assertThat(u.revision()).isEqualTo(2);
        });
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITED", "INVITATION_EXPIRED"})
    void isSentAgainAfterAConfirmation(UserStatus status) {
        market.with(invited(status));
        workspace = open();
        draft(status);
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped()).containsExactly(CONFIRMED);
        assertThat(market.writes()).isEmpty();
        assertThat(apply()).containsExactly(new Outcome.Saved());
        assertThat(market.writes()).containsExactly(REQUEST);
        checkSentOnce();
    }

    @Test
    void goesWithAChangeOfTheSameUsersGroups() {
        draft(UserStatus.INVITED);
        workspace.drafts()
                .edit(set -> set.with(MembershipChange.on(invited(UserStatus.INVITED)).with(groupId(2), true)));
        assertThat(apply()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
        assertThat(market.writes()).containsExactly(REQUEST, "PUT USR-0000-0002");
    }

    @Test
    void whoHasAcceptedIsNotWrittenTo() {
        draft(UserStatus.INVITED);
        market.with(invited(UserStatus.ACTIVE));
        assertThat(apply()).containsExactly(new Outcome.AlreadySo());
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void whoIsBlockedIsAConflict() {
        draft(UserStatus.INVITED);
        market.with(invited(UserStatus.BLOCKED));
        assertThat(apply()).containsExactly(new Outcome.Conflicting(new Conflict.NotInvited()));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "SERVER_ERROR", "TIMED_OUT"})
    void ofALostAnswerTheRevisionTellsThatItWasSent(ApiProblem.Kind kind) {
        draft(UserStatus.INVITED);
        market.loseAnswer(REQUEST, FakeMarketplace.problem(kind, 0));
        assertThat(apply()).containsExactly(new Outcome.Saved());
        assertThat(market.writes()).hasSize(1);
        checkSentOnce();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillWhileItWasSentItIsLookedUpFirst(boolean arrived) {
        draft(UserStatus.INVITED);
        killAndResume(REQUEST, arrived);
        assertThat(market.writes()).hasSize(arrived ? 0 : 1);
        checkSentOnce();
    }

    @Test
    void anEmailCannotBeUndone() throws Exception {
        draft(UserStatus.INVITED);
        apply();
        var undo = undone();
        assertThat(undo.changes().isEmpty()).isTrue();
        assertThat(undo.impossible()).singleElement()
                .satisfies(i -> assertThat(i.why()).isEqualTo(new Conflict.StaysSent()));
    }
}
