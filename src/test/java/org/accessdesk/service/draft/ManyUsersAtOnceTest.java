package org.accessdesk.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.accessdesk.demo.LargeAccount;
import org.accessdesk.model.Growth;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMembership.TickEffect;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.session.TestWorkspaces;
import org.junit.jupiter.api.Test;

/** An edit of n users is one step, and twice as many users take twice the work. */
class ManyUsersAtOnceTest {
    private static final int N = 2048;
    private static final int GROUPS = 24;
    private static final GroupId NEW = new GroupId("UGR-0000-0023");

    private static Snapshot account(int users) {
        var account = LargeAccount.of(users, GROUPS);
        account.index();
        account.names();
        return account;
    }

    private static ChangeSet ticked(Snapshot account) {
        var shared = new SharedMemberships(IntStream.range(0, account.users().size()).toArray(),
                new DraftedSnapshot(account, ChangeSet.EMPTY)).of(NEW);
        return ChangeSet.EMPTY.with(shared.after(TickEffect.ADD, NEW));
    }

    @Test
    void aTickOnAllIsOneStep() {
        var drafts = TestWorkspaces.drafts();
        var changes = ticked(account(N));
        drafts.edit(_ -> changes);
        assertThat(drafts.changes().size()).isEqualTo(N);
        drafts.undo();
        assertThat(drafts.changes().isEmpty()).isTrue();
        assertThat(drafts.state().value().canUndo()).isFalse();
        drafts.redo();
        assertThat(drafts.changes()).isEqualTo(changes);
    }

    @Test
    void editUndoAndRedoGrowWithTheUsers() {
        Growth.isLinear(N, n -> {
            var drafts = TestWorkspaces.drafts();
            var changes = ticked(account(n));
            return () -> {
                drafts.edit(_ -> changes);
                drafts.undo();
                drafts.redo();
            };
        });
    }

    @Test
    void undoingARemovalWithReasonsGrowsWithTheUsers() {
        Growth.isLinear(N, n -> {
            var drafts = TestWorkspaces.drafts();
            drafts.edit(_ -> ticked(account(n)));
            drafts.edit(_ -> ChangeSet.EMPTY);
            return drafts::undo;
        });
    }

    @Test
    void aTickGrowsWithTheUsers() {
        Growth.isLinear(N, n -> {
            var account = account(n);
            return () -> ticked(account);
        });
    }

    @Test
    void theReviewAndItsEffectGrowWithTheUsers() {
        Growth.isLinear(N, n -> {
            var account = account(n);
            var draft = TestWorkspaces.drafts().draft().with(ticked(account));
            var who = new GuardContext(LargeAccount.token(), Thresholds.DEFAULT);
            return () -> {
                Reviewed.of(draft, account, who);
                Effect.of(new DraftedSnapshot(account, draft.changes())).group(NEW);
            };
        });
    }

    @Test
    void theGroupsOfManyUsersAreComparedByKind() {
        var account = account(N);
        var users = account.users().toArray(AccountUser[]::new);
        var kinds = Arrays.stream(users).map(AccountUser::groups).distinct().count();
        assertThat(new SharedMemberships(IntStream.range(0, account.users().size()).toArray(),
                new DraftedSnapshot(account, ticked(account))).kinds())
                .hasSize(Math.toIntExact(kinds));
    }
}
