package org.accessdesk.service.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.accessdesk.demo.LargeAccount;
import org.accessdesk.model.Growth;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit of n users is one step, and twice as many users take twice the work. */
class ManyUsersAtOnceTest {
    private static final int N = 2048;
    private static final int GROUPS = 24;
    private static final int EDITS = 12;
    private static final int MANY = 10_000;
    private static final int BYTES = 24;
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

    /** Edits of all, of some and of one, of users and groups: each is undone and redone to the very same changes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261126})
    void anyMixtureOfEditsIsUndoneAndRedone(long seed) {
        var random = new Random(seed);
        var account = account(N);
        var drafts = TestWorkspaces.drafts();
        var states = new ArrayList<>(List.of(new LinkedHashMap<>(drafts.changes().changes())));
        for (var n = 0; n < EDITS; n++) {
            drafts.edit(edit(random, account));
            states.add(new LinkedHashMap<>(drafts.changes().changes()));
        }
        states.reversed().forEach(state -> {
            assertThat(drafts.changes().changes()).as("seed %s", seed).isEqualTo(state);
            drafts.undo();
        });
        states.forEach(state -> {
            assertThat(drafts.changes().changes()).as("seed %s", seed).isEqualTo(state);
            drafts.redo();
        });
    }

    /** An edit that changes something. */
    private static UnaryOperator<ChangeSet> edit(Random random, Snapshot account) {
        var group = new GroupId("UGR-0000-%04d".formatted(1 + random.nextInt(GROUPS - 1)));
        var one = account.index().user(random.nextInt(N));
        var least = random.nextInt(N / 2);
        return switch (random.nextInt(4)) {
            case 0 -> changes -> changes
                    .with(changes.of(one).with(group, !changes.of(one).applyTo(one.groups()).contains(group)));
            case 1 -> changes -> changes.isEmpty()
                    ? changes.with(MembershipChange.on(one).with(group, !one.groups().contains(group)))
                    : changes.without(
                            List.copyOf(changes.changes().keySet()).subList(changes.size() / 2, changes.size()));
            default -> changes -> {
                var shared = new SharedMemberships(IntStream.range(least, N).toArray(),
                        new DraftedSnapshot(account, changes)).of(group);
                return changes.with(shared.after(shared.next().orElseThrow(), group));
            };
        };
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

    /** A reference and a bit or two for each user, and no object: an edit of all of them is arrays of what they share. */
    @Test
    void anEditOfAllAndItsUndoMakeNothingForEachUser() {
        var account = account(MANY);
        var changes = ticked(account);
        for (var round = 0; round < 2; round++) {
            var drafts = TestWorkspaces.drafts();
            Runnable editing = () -> {
                drafts.edit(_ -> changes);
                drafts.undo();
                drafts.redo();
            };
            if (round == 0) {
                editing.run();
            } else {
                Growth.takesAtMost(BYTES, MANY, editing);
            }
        }
    }

    /** To put deltas of all into a set of changes, none of them becomes an object. */
    @Test
    void aTickOfAllMakesNoChangeOfEachUser() {
        var account = account(MANY);
        var shared = new SharedMemberships(IntStream.range(0, MANY).toArray(),
                new DraftedSnapshot(account, ChangeSet.EMPTY)).of(NEW);
        var deltas = shared.after(TickEffect.ADD, NEW);
        ChangeSet.EMPTY.with(deltas);
        Growth.takesAtMost(BYTES, MANY, () -> ChangeSet.EMPTY.with(deltas));
    }

    /** A tick of one user looks at the groups of that user alone. */
    @Test
    void theEffectOfAnEditOfAUserDoesNotGrowWithTheGroups() {
        var account = LargeAccount.of(1, MANY).complete();
        var user = account.index().user(0);
        var changes = ChangeSet.EMPTY.with(MembershipChange.on(user).with(new GroupId("UGR-0000-0007"), true));
        Effect.of(new DraftedSnapshot(account, changes));
        Growth.takesAtMost(0, MANY, () -> Effect.of(new DraftedSnapshot(account, changes)));
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
