package org.accessdesk.service.apply;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.account.FakeMarketplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that are deleted, and the members who leave them before in the same draft. */
class GroupDeletionTest extends RunFrame {
    private static final GroupDeletion DELETION = GroupDeletion.on(group(2, 1, 3));

    GroupDeletionTest() {
        super(new FakeMarketplace().with(user(1, 1, 2), user(2, 2, 1), user(3, 1))
                .with(group(0, 1, 2, 3), group(1, 1), group(2, 1, 3)));
    }

    private static MembershipChange leave(int user) {
        return MembershipChange.on(user(user, 1, 2)).with(groupId(2), false);
    }

    private void draft() {
        workspace.drafts().edit(set -> set.with(List.of(DELETION, leave(1), leave(2))));
    }

    private void checkGone() {
        assertThat(market.groups).doesNotContainKey(groupId(2));
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(account().groupIds())
                .isEqualTo(groupIds(0, 1));
    }

    @Test
    void itsMembersLeaveItBeforeItIsDeleted() {
        draft();
        assertThat(apply()).containsOnly(new Outcome.Saved());
        assertThat(market.writes().getLast()).isEqualTo("DELETE UGR-0000-0002");
        checkGone();
    }

    @Test
    void withMembersItIsNotSent() {
        workspace.drafts().edit(set -> set.with(List.of(DELETION, leave(1))));
        apply();
        assertThat(workspace.apply().state().value().stopped()).containsExactly(new Finding.GroupInUse(groupId(2), 1));
        assertThat(market.writes()).isEmpty();
    }

    @Test
    void whereAMemberStaysItIsNotDeleted() {
        draft();
        market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        var outcomes = apply();
        assertThat(outcomes.getLast()).isEqualTo(new Outcome.Conflicting(new Conflict.HasMembers(1)));
        assertThat(market.groups).containsKey(groupId(2));
        assertThat(workspace.drafts().changes().size()).isEqualTo(2);
    }

    @Test
    void whoJoinedSinceKeepsItAsThePlatformSays() {
        draft();
        market.edit(userId(3), _ -> groupIds(1, 2));
        assertThat(apply().getLast()).isInstanceOf(Outcome.Refused.class);
        assertThat(market.groups).containsKey(groupId(2));
    }

    @Test
    void whatIsGoneAlreadyIsDone() {
        workspace.drafts().edit(set -> set.with(List.of(leave(1), leave(2))));
        apply();
        workspace.drafts().edit(set -> set.with(DELETION));
        market.groups.remove(groupId(2));
        assertThat(apply()).containsExactly(new Outcome.AlreadySo());
        assertThat(market.writes()).doesNotContain("DELETE UGR-0000-0002");
        checkGone();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "DROPPED", "SERVER_ERROR", "NOT_FOUND", "TIMED_OUT"})
    void ofALostAnswerItIsSeenThatItIsGone(ApiProblem.Kind kind) {
        draft();
        market.loseAnswer("DELETE UGR-0000-0002", FakeMarketplace.problem(kind, 0));
        assertThat(apply()).containsOnly(new Outcome.Saved());
        checkGone();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNANSWERED", "SERVER_ERROR", "REJECTED", "FORBIDDEN"})
    void whatDidNotArriveStaysDrafted(ApiProblem.Kind kind) {
        draft();
        market.refuse("DELETE UGR-0000-0002", FakeMarketplace.problem(kind, 0));
        assertThat(apply().getLast()).isInstanceOf(Outcome.Refused.class);
        assertThat(workspace.drafts().changes().deletions()).hasSize(1);
        assertThat(apply()).containsExactly(new Outcome.Saved());
        checkGone();
    }

    @Test
    void aLaggingReadIsWaitedFor() {
        draft();
        market.after("PUT USR-0000-0001", () -> market.lag = 2);
        assertThat(apply()).containsOnly(new Outcome.Saved());
        checkGone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillWhileItWasSentItIsLookedUpFirst(boolean arrived) {
        draft();
        killAndResume("DELETE UGR-0000-0002", arrived);
        assertThat(outcomes().getLast()).isEqualTo(new Outcome.Saved());
        assertThat(market.writes()).hasSize(arrived ? 0 : 1);
        checkGone();
    }

    @Test
    void undoingItMakesTheSameGroupAgainWithItsMembers() throws Exception {
        draft();
        apply();
        var undo = undone();
        assertThat(undo.impossible()).isEmpty();
        workspace.drafts().edit(_ -> undo.changes());
        assertThat(apply()).containsOnly(new Outcome.Saved());
        var again = market.groups.values().stream().filter(g -> g.name().equals("Group 2")).findFirst().orElseThrow();
        assertThat(again.content()).isEqualTo(DELETION.base());
        assertThat(Objects.requireNonNull(market.users.get(userId(1))).groups()).contains(again.id());
        assertThat(Objects.requireNonNull(market.users.get(userId(2))).groups()).contains(again.id());
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
    }
}
