package org.accessdesk.model.account;

import org.accessdesk.model.ServerWord;

/** The state of a membership; the last ones are states of the person as a whole. */
public enum UserStatus implements ServerWord {
    ACTIVE("Active"), NEW("New"), INVITED("Invited"), INVITATION_EXPIRED("InvitationExpired"), BLOCKED("Blocked"),
    DISABLED("Disabled"), DELETED("Deleted"), UNKNOWN("");

    private final String wireName;

    UserStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
