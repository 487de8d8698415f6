package org.accessdesk.ui.users;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.UnreadTimes;
import org.accessdesk.model.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the users' table.
 *
 * @param shown the user's name as it is shown where it stands alone
 * @param besideEmail the same beside the e-mail address
 * @param groups the groups as drafted, those that the draft takes away among them
 * @param modules what the user would have, in the portal's words
 * @param buyers what the user would see, in the portal's words
 * @param mark how far the draft is with it
 */
public record UserRow(AccountUser user, String shown, String besideEmail, List<GroupMark> groups, String modules,
        String buyers,
        UserMark mark) {

    /** How far the draft is with a row. */
    public enum UserMark {
        NONE, CHANGED, REFUSED
    }

    /** A group of the user, by the name it is shown by, and what the draft does to the membership. */
    public record GroupMark(GroupId id, String name, GroupMarkKind kind) {

        /** What the draft does. */
        public enum GroupMarkKind {
            KEPT, REMOVED, ADDED
        }
    }

    public UserId id() {
        return user.id();
    }

    /** The name as it is sought and sorted. */
    public String name() {
        return user.name();
    }

    public String email() {
        return user.email();
    }

    public @Nullable Instant joined() {
        return user.audit().joined();
    }

    public UnreadTimes unread() {
        return user.unread();
    }

    public @Nullable Instant lastSignIn() {
        return user.lastSignIn();
    }
}
