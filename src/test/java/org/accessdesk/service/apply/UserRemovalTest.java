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
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.FakeMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who are removed from the account. */
class UserRemovalTest extends RunFrame {
    private static final UserRemoval REMOVAL = UserRemoval.on(user(2, 1, 2));
    private static final Finding CONFIRMED = new Finding.UsersRemoved(Set.of(userId(2)), 1);

    UserRemovalTest() {
        super(new FakeMarketplace().with(user(1, 1), user(2, 1, 2), user(3, 1))
                .with(group(0, 1, 2, 3), group(1, 1), group(2, 2)), CONFIRMED);
    }

    private void draft() {
        workspace.drafts().edit(set -> set.with(REMOVAL));
    }

    private void checkGone() {
        assertThat(market.users).doesNotContainKey(userId(2));
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(account().user(userId(2))).isEmpty();
    }

    @Test
    void nobodyIsRemovedUnasked() {
        draft();
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().stopped()).containsExactly(CONFIRMED);
        assertThat(market.writes()).isEmpty();
        assertThat(apply()).containsExactly(new Outcome.Saved());
        checkGone();
    }

    @Test
    void asDraftedTheUserIsInNoGroup() {
        draft();
        var drafted = Objects.requireNonNull(workspace.drafted());
        assertThat(drafted.groupsOf(user(2, 1, 2))).isEmpty();
        assertThat(drafted.membersOf(groupId(2))).isEmpty();
    }

    @Test
    void aGroupCanBeDeletedAfterItsLastMemberWasRemoved() {
        draft();
        workspace.drafts().edit(set -> set.with(GroupDeletion.on(group(2, 2))));
        assertThat(apply()).containsExactly(new Outcome.Saved(), new Outcome.Saved());
        assertThat(market.groups).doesNotContainKey(groupId(2));
        checkGone();
    }

    @Test
    void whoIsGoneAlreadyIsDone() {
        draft();
        market.users.remove(userId(2));
        assertThat(apply()).containsExactly(new Outcome.AlreadySo());
        checkGone();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "DROPPED", "SERVER_ERROR", "NOT_FOUND", "TIMED_OUT"})
    void ofALostAnswerItIsSeenThatTheUserIsGone(ApiProblem.Kind kind) {
        draft();
        market.loseAnswer("DELETE USR-0000-0002", FakeMarketplace.problem(kind, 0));
        assertThat(apply()).containsExactly(new Outcome.Saved());
        checkGone();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "SERVER_ERROR", "REJECTED", "FORBIDDEN"})
    void whatDidNotArriveStaysDrafted(ApiProblem.Kind kind) {
        draft();
        market.refuse("DELETE USR-0000-0002", FakeMarketplace.problem(kind, 0));
        assertThat(apply().getFirst()).isInstanceOf(Outcome.Refused.class);
        assertThat(workspace.drafts().changes().isRemoved(userId(2))).isTrue();
        assertThat(apply()).containsExactly(new Outcome.Saved());
        checkGone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillWhileItWasSentItIsLookedUpFirst(boolean arrived) {
        draft();
        killAndResume("DELETE USR-0000-0002", arrived);
        assertThat(market.writes()).hasSize(arrived ? 0 : 1);
        checkGone();
    }

    @Test
    void undoingItInvitesThePersonAgainIntoTheSameGroups() throws Exception {
        draft();
        apply();
        assertThat(undone().changes().changes().values()).containsExactly(new UserInvitation(
                UserId.local(2), "user2@example.com", "User", "2", groupIds(1, 2)));
        assertThat(undone().impossible()).isEmpty();
    }

    @Test
    void whatOfItCannotBeUndoneIsSaid() throws Exception {
        var nameless = new UserRemoval(userId(2), "Prince", "user2@example.com", groupIds(1, 2), 1);
        workspace.drafts().edit(set -> set.with(nameless));
        apply();
        assertThat(undone().changes().isEmpty()).isTrue();
        assertThat(undone().impossible()).singleElement()
                .satisfies(i -> assertThat(i.why()).isEqualTo(new Conflict.StaysRemoved(groupIds(1, 2))));
    }
}
