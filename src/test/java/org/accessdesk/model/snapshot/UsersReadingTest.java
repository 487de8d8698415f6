package org.accessdesk.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.GroupId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the changes since the last reading are enough, and when all users are read. */
class UsersReadingTest {
    private static final Instant NOW = Samples.NOW;
    private static final Instant LAST = NOW.minus(Duration.ofDays(3));
    private static final int MANY = 1_000;
    private static final UsersReading PROVED = new UsersReading(Samples.TOKEN, NOW, NOW, LAST, UpdateTimes.PROVED);

    private static AccountUser user(int n, UserStatus status, Set<GroupId> groups, @Nullable Instant updated) {
        return new AccountUser(Samples.userId(n), null, "User " + n, "u@example.com", status, groups, null,
                new Audit(null, updated == null ? null : new Audit.Event(updated, null), null, null), 1);
    }

    private static AccountUser user(int n, @Nullable Instant updated, int... groups) {
        return user(n, UserStatus.ACTIVE, Samples.groupIds(groups), updated);
    }

    private static UpdateTimes compared(UpdateTimes known, AccountUser before, AccountUser now) {
        return known.compared(Samples.snapshot(List.of(user(9, LAST, 1), before), List.of()), List.of(now));
    }

    @Test
    void aChangeOfGroupsWithALaterTimeProvesThemAndOneWithoutDisprovesThemForGood() {
        var before = user(1, LAST, 1);
        var moved = user(1, NOW, 2);
        var stayed = user(1, LAST, 2);
        for (var known : UpdateTimes.values()) {
            var isDisproved = known == UpdateTimes.DISPROVED;
            assertThat(compared(known, before, before)).isEqualTo(known);
            assertThat(compared(known, before, moved))
                    .isEqualTo(isDisproved ? UpdateTimes.DISPROVED : UpdateTimes.PROVED);
            assertThat(compared(known, before, stayed)).isEqualTo(UpdateTimes.DISPROVED);
            assertThat(compared(known, before, user(1, null, 2))).isEqualTo(UpdateTimes.DISPROVED);
            assertThat(compared(known, before, user(2, null, 2))).as("a new user").isEqualTo(known);
        }
    }

    @Test
    void whateverElseSomebodyChangesMovesItTooOrDisprovesIt() {
        var before = user(1, UserStatus.INVITED, Samples.groupIds(1), LAST);
        UnaryOperator<AccountUser> renamed = u -> new AccountUser(u.id(), null, "Other", u.email(), u.status(),
                u.groups(), null, u.audit(), 1);
        UnaryOperator<AccountUser> moved = u -> new AccountUser(u.id(), null, u.name(), "other@example.com", u.status(),
                u.groups(), null, u.audit(), 1);
        UnaryOperator<AccountUser> joined = u -> user(1, UserStatus.ACTIVE, u.groups(), LAST);
        for (var change : List.of(renamed, moved, joined)) {
            assertThat(compared(UpdateTimes.PROVED, before, change.apply(before))).isEqualTo(UpdateTimes.DISPROVED);
        }
        assertThat(compared(UpdateTimes.UNPROVED, before, renamed.apply(user(1, UserStatus.INVITED,
                Samples.groupIds(1), NOW)))).as("groups are what counts").isEqualTo(UpdateTimes.UNPROVED);
    }

    @Test
    void signingInAndAnInvitationThatExpiresNeedNotMoveIt() {
        var before = user(1, UserStatus.INVITED, Samples.groupIds(1), LAST);
        var signedIn = new AccountUser(before.id(), null, before.name(), before.email(), before.status(),
                before.groups(), NOW, before.audit(), 2);
        var expired = user(1, UserStatus.INVITATION_EXPIRED, before.groups(), LAST);
        assertThat(compared(UpdateTimes.PROVED, before, signedIn)).isEqualTo(UpdateTimes.PROVED);
        assertThat(compared(UpdateTimes.PROVED, before, expired)).isEqualTo(UpdateTimes.PROVED);
        assertThat(compared(UpdateTimes.PROVED, expired, before)).isEqualTo(UpdateTimes.DISPROVED);
    }

    /** After a write of this app, for example. */
    @Test
    void anOlderStateOfAServerThatLagsTellsNothing() {
        var before = user(1, LAST, 1);
        var written = before.withRevision(2).withGroups(Samples.groupIds(2));
        for (var known : UpdateTimes.values()) {
            assertThat(compared(known, before, user(1, LAST.minusMillis(1), 2))).isEqualTo(known);
            assertThat(compared(known, written, before)).isEqualTo(known);
        }
    }

    @Test
    void changesAreAskedForFromAnHourBeforeTheLastKnownOne() {
        assertThat(PROVED.since(Samples.TOKEN, MANY, NOW)).hasValue(LAST.minus(Duration.ofHours(1)));
    }

    @Test
    void allAreReadWithoutProofOfFewUsersAndOnceADay() {
        assertThat(
                new UsersReading(Samples.TOKEN, NOW, NOW, LAST, UpdateTimes.UNPROVED).since(Samples.TOKEN, MANY, NOW))
                .isEmpty();
        assertThat(
                new UsersReading(Samples.TOKEN, NOW, NOW, LAST, UpdateTimes.DISPROVED).since(Samples.TOKEN, MANY, NOW))
                .isEmpty();
        assertThat(new UsersReading(Samples.TOKEN, NOW, NOW, null, UpdateTimes.PROVED).since(Samples.TOKEN, MANY, NOW))
                .isEmpty();
        assertThat(PROVED.since(Samples.TOKEN, MANY - 1, NOW)).isEmpty();
        assertThat(PROVED.since(Samples.TOKEN, MANY, NOW.plus(Duration.ofDays(1)).minusMillis(1))).isPresent();
        assertThat(PROVED.since(Samples.TOKEN, MANY, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(PROVED.since(Samples.TOKEN, MANY, NOW.minusMillis(1))).as("the clock was set back").isEmpty();
    }

    /** A refresh with it may have failed before, and the app may have been started again since. */
    @Test
    void anotherTokenReadsAllAndItsReadingProvesNothing() {
        var other = new TokenInfo(Samples.TOKEN.id(), "Mine", Samples.ACCOUNT, Set.of());
        assertThat(PROVED.since(other, MANY, NOW)).isEmpty();
        for (var times : UpdateTimes.values()) {
            var before = Samples.snapshot(List.of(user(1, LAST, 1)), List.of())
                    .withReading(new UsersReading(Samples.TOKEN, NOW, NOW, LAST, times));
            assertThat(UsersReading.ofAll(other, before, List.of(user(1, LAST, 2)), NOW, NOW).times()).isEqualTo(times);
        }
    }

    @Test
    void whatChangedWhileTheUsersWereReadIsAskedForAgain() {
        var read = List.of(user(1, LAST, 1), user(2, NOW, 1), user(3, null, 1));
        var reading = UsersReading.ofAll(Samples.TOKEN, null, read, NOW, NOW.plusSeconds(7));
        var ended = NOW.plusSeconds(7);
        assertThat(reading)
                .isEqualTo(new UsersReading(Samples.TOKEN, ended, ended, NOW.minusSeconds(7), UpdateTimes.UNPROVED));
        assertThat(reading.isOfChanges()).isFalse();
        var later = PROVED.withChanges(read, NOW, ended);
        assertThat(later)
                .isEqualTo(new UsersReading(Samples.TOKEN, NOW, ended, NOW.minusSeconds(7), UpdateTimes.PROVED));
        assertThat(later.isOfChanges()).isTrue();
        assertThat(later.withChanges(List.of(user(1, LAST, 1)), ended, ended)).isEqualTo(later);
        assertThat(later.withChanges(List.of(), ended, ended)).isEqualTo(later);
        assertThat(UsersReading.ofAll(Samples.TOKEN, null, List.of(user(1, null, 1)), NOW, NOW).through()).isNull();
    }

    /** What a run reads is newer than the lists, and says nothing of what others did before it. */
    @Test
    void whatIsReadOneByOneMovesNothing() {
        var snapshot = Samples.snapshot(List.of(user(1, LAST, 1), user(2, LAST, 1)), List.of(Samples.group(1)))
                .withReading(PROVED);
        assertThat(snapshot.with(List.of(user(1, NOW, 2)), List.of()).reading()).hasValue(PROVED);
        assertThat(snapshot.without(Samples.userId(2)).without(Samples.groupId(1)).withTokens(List.of()).reading())
                .hasValue(PROVED);
        assertThat(snapshot.withDrafted(List.of(Samples.group(2)), List.of()).reading()).hasValue(PROVED);
        assertThat(snapshot.following(Samples.snapshot(List.of(), List.of())).reading()).hasValue(PROVED);
    }
}
