package org.accessdesk.model.change;

import org.accessdesk.model.GroupId;
import org.accessdesk.model.UserId;

/** The object that a change changes. */
public sealed interface Target {

    /** The groups of a user. */
    record OfUser(UserId id) implements Target {}

    /** A group itself. */
    record OfGroup(GroupId id) implements Target {}
}
