package org.accessdesk.model.find;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet.Joined.JoinTime;
import org.accessdesk.model.find.Facet.SignedIn.SignInTime;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserMatcherTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static AccountUser user(int number, @Nullable Integer signedIn, @Nullable Integer joined, int... groups) {
        return new AccountUser(userId(number), null, "User " + number, number + "@example.com",
                ServerValue.of(UserStatus.ACTIVE), groupIds(groups), daysAgo(signedIn),
                new Audit(null, null, daysAgo(joined), null), 1, UnreadTimes.NONE);
    }

    private static @Nullable Instant daysAgo(@Nullable Integer days) {
        return days == null ? null : NOW.minus(Duration.ofDays(days));
    }

    private static final AccountUser UNREAD = new AccountUser(userId(9), null, "Nine", "",
            ServerValue.of(UserStatus.ACTIVE), groupIds(1), null, Audit.NONE, 1, new UnreadTimes("soon", "later"));

    private static final Snapshot SNAPSHOT = Snapshot.of(Samples.ACCOUNT, NOW,
            List.of(user(1, null, null, 1), user(2, 10, 5, 1, 2), user(3, 31, 60, 2), user(4, 100, 500, 1, 3),
                    user(5, 200, 366), UNREAD),
            List.of(Samples.group(1), Samples.group(2), Samples.group(3)), List.of(), List.of(), List.of());

    private static List<Integer> found(ChangeSet changes, ListFilter filter) {
        var matches = new UserMatcher(new DraftedSnapshot(SNAPSHOT, changes), Set.of()).ofPositions(filter);
        var index = SNAPSHOT.index();
        return IntStream.range(0, index.size()).filter(matches)
                .mapToObj(n -> index.user(n).id().value().charAt(12) - '0').toList();
    }

    private static List<Integer> found(Facet... facets) {
        return found(ChangeSet.EMPTY, ListFilter.by(facets));
    }

    @Test
    void lastSignIn() {
        assertThat(found(new Facet.SignedIn(SignInTime.NEVER))).containsExactly(1);
        assertThat(found(new Facet.SignedIn(SignInTime.OVER_30_DAYS))).containsExactly(3, 4, 5);
        assertThat(found(new Facet.SignedIn(SignInTime.OVER_90_DAYS))).containsExactly(4, 5);
        assertThat(found(new Facet.SignedIn(SignInTime.OVER_180_DAYS))).containsExactly(5);
        assertThat(found(new Facet.SignedIn(SignInTime.NEVER), new Facet.SignedIn(SignInTime.OVER_180_DAYS)))
                .containsExactly(1, 5);
    }

    @Test
    void joined() {
        assertThat(found(new Facet.Joined(JoinTime.NOT_YET))).containsExactly(1);
        assertThat(found(new Facet.Joined(JoinTime.LAST_30_DAYS))).containsExactly(2);
        assertThat(found(new Facet.Joined(JoinTime.LAST_90_DAYS))).containsExactly(2, 3);
        assertThat(found(new Facet.Joined(JoinTime.OVER_A_YEAR))).containsExactly(4, 5);
    }

    @Test
    void groups() {
        assertThat(found(new Facet.OnlyGroup())).containsExactly(1, 3, 9);
        assertThat(found(new Facet.NotInGroup(groupId(1)))).containsExactly(3, 5);
        assertThat(found(new Facet.OnlyGroup(), new Facet.InGroup(groupId(2)))).containsExactly(3);
        assertThat(found(new Facet.InGroup(groupId(2)), new Facet.InGroup(groupId(3)))).containsExactly(2, 3, 4);
    }

    /** A row does not vanish while it is edited: what was true before the draft still matches. */
    @Test
    void theStateBeforeAndAfterTheDraftMatches() {
        var second = SNAPSHOT.user(userId(2)).orElseThrow();
        var out = ChangeSet.EMPTY.with(ChangeSet.EMPTY.of(second).with(groupId(1), false));
        assertThat(found(out, ListFilter.by(new Facet.InGroup(groupId(1))))).contains(2);
        assertThat(found(out, ListFilter.by(new Facet.NotInGroup(groupId(1))))).contains(2);
        assertThat(found(out, ListFilter.by(new Facet.OnlyGroup()))).contains(2);
        assertThat(found(out, ListFilter.by(new Facet.Changed()))).containsExactly(2);
    }
}
