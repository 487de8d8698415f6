package org.accessdesk.ui.users;

import java.time.Instant;
import java.util.Comparator;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The times of users in words: a user who never signed in, or who has not joined yet, has a word in place of a date. */
final class UserTimes {
    /** From never to the latest time; times that cannot be read are last. */
    static final Comparator<UserRow> BY_LAST_SIGN_IN = KeyOrder
            .by(row -> or(row.lastSignIn(), row.unread().lastSignIn().isEmpty() ? Instant.MIN : Instant.MAX));
    /** From the first to the last who joined, then those whose date is unknown: by status. */
    static final Comparator<UserRow> BY_JOINED = KeyOrder.by((UserRow row) -> or(row.joined(), Instant.MAX))
            .thenComparing(KeyOrder.by(row -> row.user().status()));

    private UserTimes() {}

    private static Instant or(@Nullable Instant at, Instant unknown) {
        return at == null ? unknown : at;
    }

    /** A date, "Never", or the server's text if it is not a date. */
    static String lastSignIn(UserRow row) {
        return day(row.lastSignIn(), row.unread().lastSignIn(), Texts.get("users.lastSignIn.never"));
    }

    /** A date, the state of the invitation if there is none yet, or the server's text if it is not a date. */
    static String joined(UserRow row) {
        var status = row.user().status();
        var invited = status.is(UserStatus.INVITED) || status.is(UserStatus.INVITATION_EXPIRED);
        return day(row.joined(), row.unread().joined(), invited ? UserStatusTexts.status(status) : "");
    }

    private static String day(@Nullable Instant at, String unread, String none) {
        if (at != null) {
            return Dates.day(at);
        }
        return unread.isEmpty() ? none : Names.line(unread);
    }
}
