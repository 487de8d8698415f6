package org.accessdesk.model.change;

import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;

/** The object that a change changes. */
public sealed interface Target {

    /** Its id, of any kind. */
    Id id();

    /** The groups of a user. */
    record UserTarget(UserId id) implements Target {
        /** By hand, as that of {@link UserId}. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** The invitation of a user who has not accepted it; the user's groups are another target. */
    record InvitationTarget(UserId id) implements Target {}

    /** A group itself. */
    record GroupTarget(GroupId id) implements Target {}

    /** The modules of an API token. */
    record TokenTarget(TokenId id) implements Target {}
}
