package org.accessdesk.model.change.draft;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.SharedMembership.TickEffect;
import org.accessdesk.model.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedMembershipTest {
    private static final int GROUPS = 4;
    private ChangeSet changes = ChangeSet.EMPTY;

    private static Snapshot account(AccountUser... users) {
        return snapshot(List.of(users), IntStream.range(0, GROUPS).mapToObj(n -> group(n, 1)).toList());
    }

    private SharedMembership of(int group, Snapshot snapshot) {
        return new SharedMemberships(IntStream.range(0, snapshot.users().size()).toArray(),
                new DraftedSnapshot(snapshot, changes)).of(groupId(group));
    }

    /** Ticks once; what the tick did. */
    private TickEffect tick(int group, Snapshot snapshot) {
        var shared = of(group, snapshot);
        var step = shared.next().orElseThrow();
        changes = changes.with(shared.after(step, groupId(group)));
        return step;
    }

    @Test
    void aTickGoesRound() {
        var account = account(user(1, 1, 2), user(2, 2), user(3, 1, 3));
        assertThat(tick(1, account)).isEqualTo(TickEffect.ADD);
        assertThat(of(1, account).members()).isEqualTo(3);
        assertThat(tick(1, account)).isEqualTo(TickEffect.REMOVE);
        assertThat(of(1, account).members()).isZero();
        assertThat(tick(1, account)).isEqualTo(TickEffect.RESTORE);
        assertThat(changes.isEmpty()).isTrue();
        assertThat(of(1, account).members()).isEqualTo(2);
    }

    @Test
    void whoHasNoOtherGroupKeepsIt() {
        var account = account(user(1, 1), user(2, 1, 2), user(3, 1), user(4, 3));
        tick(1, account);
        tick(1, account);
        var shared = of(1, account);
        assertThat(shared.isKeptBySomeOnly()).isTrue();
        assertThat(shared.keeping()).containsExactly(user(1, 1), user(3, 1));
        assertThat(shared.removed()).isOne();
        assertThat(changes.size()).isOne();
        assertThat(tick(1, account)).isEqualTo(TickEffect.RESTORE);
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void whereNobodyHasAnotherGroupThereIsNothingToTick() {
        var account = account(user(1, 1), user(2, 1));
        assertThat(of(1, account).next()).isEmpty();
        assertThat(of(2, account).next()).contains(TickEffect.ADD);
    }

    /** The group that is ticked instead of another one becomes the only one: taking it back would leave none. */
    @Test
    void takingBackLeavesNobodyWithoutAGroup() {
        var account = account(user(1, 1), user(2, 2));
        tick(3, account);
        changes = changes.with(changes.of(user(1, 1)).with(groupId(1), false));
        assertThat(tick(3, account)).isEqualTo(TickEffect.REMOVE);
        assertThat(changes.of(user(1, 1)).applyTo(groupIds(1))).isEqualTo(groupIds(3));
        assertThat(of(3, account).next()).contains(TickEffect.ADD);
    }

    /** Each user of an import has a change of their own, and of an account with many groups also groups of their own. */
    @Test
    void manyChangesOfManyKindsTakeNoTableOfAllKindsEach() {
        Growth.isLinear(500, n -> {
            var account = snapshot(IntStream.range(0, n).mapToObj(u -> user(u, u)).toList(),
                    IntStream.range(0, n).mapToObj(g -> group(g, 1)).toList());
            var edits = account.users().stream().map(u -> ChangeSet.EMPTY.of(u).with(groupId(0), true)).toList();
            var drafted = new DraftedSnapshot(account.prepared(), ChangeSet.EMPTY.with(edits));
            drafted.deltaAt(0);
            var all = IntStream.range(0, n).toArray();
            return () -> new SharedMemberships(all, drafted);
        });
    }

    /** A tick for users who all have other groups makes no set of groups for each of them. */
    @Test
    void aTickTakesFewBytesForEachKind() {
        var many = 4_000;
        var account = snapshot(IntStream.range(1, many).mapToObj(n -> user(n, n, n + 1)).toList(),
                IntStream.range(0, many + 1).mapToObj(g -> group(g, 1)).toList()).prepared();
        var all = IntStream.range(0, many - 1).toArray();
        var shared = new SharedMemberships(all, new DraftedSnapshot(account, ChangeSet.EMPTY));
        shared.of(groupId(0)).after(TickEffect.ADD, groupId(0));
        Growth.takesAtMost(160, many, () -> shared.of(groupId(0)).after(TickEffect.ADD, groupId(0)));
        var ticked = new DraftedSnapshot(account,
                ChangeSet.EMPTY.with(shared.of(groupId(0)).after(TickEffect.ADD, groupId(0))));
        ticked.deltaAt(0);
        Growth.takesAtMost(256, many, () -> new SharedMemberships(all, ticked));
    }

    /** From any draft: nobody is left without a group, a tick changes this group alone, and a round ends as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261126})
    void lawsOfTicks(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            changes = ChangeSet.EMPTY;
            var users = users(random);
            var account = account(users.toArray(AccountUser[]::new));
            for (var n = random.nextInt(4); n > 0; n--) {
                var at = random.nextInt(GROUPS);
                if (of(at, account).next().isPresent()) {
                    tick(at, account);
                }
            }
            var group = random.nextInt(GROUPS);
            assertRoundEndsAsItWas(group, account, "seed " + seed + ", round " + round);
            for (var n = 0; n < 6 && of(group, account).next().isPresent(); n++) {
                assertTickIsSound(group, account, "seed " + seed + ", round " + round);
            }
        }
    }

    private void assertTickIsSound(int group, Snapshot account, String where) {
        var before = changes;
        var step = tick(group, account);
        assertThat(changes).as(where).isNotEqualTo(before);
        for (var user : account.users()) {
            assertThat(changes.of(user).applyTo(user.groups())).as(where).isNotEmpty();
            var was = new ArrayList<>(before.of(user).applyTo(user.groups()));
            var is = new ArrayList<>(changes.of(user).applyTo(user.groups()));
            was.remove(groupId(group));
            is.remove(groupId(group));
            assertThat(is).as(where).containsExactlyInAnyOrderElementsOf(was);
        }
        if (step == TickEffect.RESTORE) {
            var shared = of(group, account);
            assertThat(shared.next()).as(where).isNotEqualTo(Optional.of(TickEffect.RESTORE));
        }
    }

    /** Where the draft does not change the group, it takes at most three ticks until that is so again. */
    private void assertRoundEndsAsItWas(int group, Snapshot account, String where) {
        if (isAsItWas(group, account) && of(group, account).next().isPresent()) {
            var before = changes;
            var ticks = 0;
            do {
                tick(group, account);
                ticks++;
            } while (!isAsItWas(group, account) && ticks < 3);
            assertThat(changes.changes()).as(where).isEqualTo(before.changes());
        }
    }

    private boolean isAsItWas(int group, Snapshot account) {
        return of(group, account).added() + of(group, account).removed() == 0;
    }

    private static List<AccountUser> users(Random random) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(n -> {
            var groups = IntStream.range(0, GROUPS).filter(_ -> random.nextInt(3) == 0).toArray();
            return user(n, groups.length == 0 ? new int[]{random.nextInt(GROUPS)} : groups);
        }).toList();
    }
}
