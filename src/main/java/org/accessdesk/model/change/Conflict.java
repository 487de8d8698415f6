package org.accessdesk.model.change;

import org.accessdesk.model.GroupId;

/** Why a delta cannot be merged into what the server has now. */
public sealed interface Conflict {

    /** A text of a group. */
    enum TextField {
        NAME, DESCRIPTION, LOGO
    }

    /** The user is no longer in the account, or the group is deleted, or it is not visible to this token. */
    record ObjectGone() implements Conflict {}

    /** The user should join a group that does not exist any more. */
    record GroupGone(GroupId group) implements Conflict {}

    /** The user would be left without a group (AccountUser BR-003). */
    record NoGroupLeft() implements Conflict {}

    /** Somebody else set the same text to something else meanwhile. */
    record FieldSet(TextField field, String base, String mine, String theirs) implements Conflict {}
}
