package org.accessdesk.model;

import java.util.Arrays;

/** The state of a membership (api.md §5.1). */
public enum UserStatus {
    ACTIVE("Active"), INVITED("Invited"), INVITATION_EXPIRED("InvitationExpired"), BLOCKED("Blocked"),
    DISABLED("Disabled"), DELETED("Deleted"), UNKNOWN("Unknown");

    private final String wireName;

    UserStatus(String wireName) {
        this.wireName = wireName;
    }

    /** The name as the server writes it. */
    public String wireName() {
        return wireName;
    }

    /** The status of that name, in any letter case, with or without spaces; {@link #UNKNOWN} for any other. */
    public static UserStatus of(String name) {
        var plain = name.replace(" ", "");
        return Arrays.stream(values()).filter(s -> s.wireName.equalsIgnoreCase(plain)).findFirst().orElse(UNKNOWN);
    }
}
