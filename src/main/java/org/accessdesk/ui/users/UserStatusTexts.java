package org.accessdesk.ui.users;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.ui.kit.text.Texts;

/** The texts of the statuses of users. */
public final class UserStatusTexts {
    private UserStatusTexts() {}

    /** A status in the portal's terms; the server's text if unknown. */
    public static String status(ServerValue<UserStatus> status) {
        return switch (status.kind()) {
            case ACTIVE -> Texts.get("users.status.active");
            case NEW -> Texts.get("users.status.new");
            case INVITED -> Texts.get("users.status.invited");
            case INVITATION_EXPIRED -> Texts.get("users.status.invitationExpired");
            case BLOCKED -> Texts.get("users.status.blocked");
            case DISABLED -> Texts.get("users.status.disabled");
            case DELETED -> Texts.get("users.status.deleted");
            case UNKNOWN -> status.isForeign() ? status.text() : Texts.get("users.status.unknown");
        };
    }
}
