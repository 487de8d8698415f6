package org.accessdesk.ui.users;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.Samples;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTimesTest {
    private static final Instant EARLY = Instant.parse("2024-05-05T12:00:00Z");
    private static final Instant LATE = Instant.parse("2025-12-05T12:00:00Z");

    private final UserRow late = row(1, UserStatus.ACTIVE, LATE, UnreadTimes.NONE);
    private final UserRow early = row(2, UserStatus.ACTIVE, EARLY, UnreadTimes.NONE);
    private final UserRow invited = row(3, UserStatus.INVITED, null, UnreadTimes.NONE);
    private final UserRow expired = row(4, UserStatus.INVITATION_EXPIRED, null, UnreadTimes.NONE);
    private final UserRow unread = row(5, UserStatus.ACTIVE, null, UnreadTimes.of("yesterday", "last year"));
    private final UserRow silent = row(6, UserStatus.ACTIVE, null, UnreadTimes.NONE);

    private static UserRow row(int n, UserStatus status, @Nullable Instant at, UnreadTimes unread) {
        var user = new AccountUser(userId(n), null, "User " + n, "", ServerValue.of(status),
                Set.of(Samples.groupId(1)), at, new Audit(null, null, at, null), 1, unread);
        var snapshot = Samples.snapshot(List.of(user), List.of(group(1)));
        return new UserRows(new DraftedSnapshot(snapshot, ChangeSet.EMPTY), Map.of()).row(user);
    }

    private List<UserRow> in(Comparator<UserRow> order) {
        return Stream.of(late, unread, early, silent, expired, invited).sorted(order).toList();
    }

    @Test
    void whoNeverSignedInHasAWordAndIsTheOldest() {
        assertThat(UserTimes.lastSignIn(invited)).isEqualTo("Never");
        assertThat(UserTimes.lastSignIn(late)).isEqualTo("5 Dec 2025");
        assertThat(UserTimes.lastSignIn(unread)).contains("yesterday");
        assertThat(in(UserTimes.BY_LAST_SIGN_IN)).containsExactly(silent, expired, invited, early, late, unread);
    }

    @Test
    void whoHasNotJoinedYetHasTheStateOfTheInvitation() {
        assertThat(UserTimes.joined(invited)).isEqualTo("Invited");
        assertThat(UserTimes.joined(expired)).isEqualTo("Invitation expired");
        assertThat(UserTimes.joined(early)).isEqualTo("5 May 2024");
        assertThat(UserTimes.joined(unread)).contains("last year");
        assertThat(UserTimes.joined(silent)).isEmpty();
        assertThat(in(UserTimes.BY_JOINED).subList(0, 2)).containsExactly(early, late);
        assertThat(in(UserTimes.BY_JOINED).subList(4, 6)).containsExactly(invited, expired);
    }
}
