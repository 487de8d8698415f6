package org.accessdesk.ui.users;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of users.
 *
 * @param order the place of the name in an alphabetical list
 * @param shown the user's name where it is shown alone
 * @param besideEmail the name next to the e-mail address
 * @param groups the groups, including those that the draft removes
 * @param modules the drafted modules, in the portal's terms
 * @param buyers the drafted buyers, in the portal's terms
 * @param mark the state of the draft for the row
 */
public record UserRow(AccountUser user, NameKey order, String shown, String besideEmail, List<GroupMark> groups,
        String modules,
        String buyers,
        UserMark mark) {

    /** The state of the draft for a row. */
    public enum UserMark {
        NONE, CHANGED, REFUSED
    }

    /** A group of the user: its shown name, and the draft's change of the membership. */
    public record GroupMark(GroupId id, String name, GroupMarkKind kind) {

        /** The draft's change, in the order in which the groups are shown. */
        public enum GroupMarkKind {
            KEPT, ADDED, REMOVED
        }
    }

    public UserId id() {
        return user.id();
    }

    /** The name used to filter and sort. */
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
