package org.accessdesk.api.resource.usual;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.UserStatus;

/** The rule for a user's status. */
public final class MemberStatus {
    private MemberStatus() {}

    /**
     * The invitation has the status of the membership; only the person's own status says that they are blocked, and an
     * unknown word there may mean the same.
     */
    public static ServerValue<UserStatus> of(ServerValue<UserStatus> invitation, ServerValue<UserStatus> person) {
        return switch (person.kind()) {
            case BLOCKED, DISABLED, DELETED -> person;
            case ACTIVE, NEW, INVITED, INVITATION_EXPIRED -> invitation.isSaid() ? invitation : person;
            case UNKNOWN -> person.isForeign() ? person : invitation;
        };
    }
}
