package org.accessdesk.model.change;

import org.accessdesk.model.GroupId;
import org.accessdesk.model.Id;
import org.accessdesk.model.TokenId;
import org.accessdesk.model.UserId;

/** The object that a change changes. */
public sealed interface Target {

    /** Its id, whatever it is. */
    Id id();

    /** The groups of a user. */
    record OfUser(UserId id) implements Target {}

    /** A group itself. */
    record OfGroup(GroupId id) implements Target {}

    /** The modules of an API token. */
    record OfToken(TokenId id) implements Target {}
}
