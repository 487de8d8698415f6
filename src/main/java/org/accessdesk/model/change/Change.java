package org.accessdesk.model.change;

import org.jspecify.annotations.Nullable;

/**
 * One change to one object: what was added, removed and set, beside the base it was drafted on; never "the list as the
 * screen showed it".
 */
public sealed interface Change permits MembershipChange, GroupChange, TokenChange {

    /** What it changes; a change set holds one change a target. */
    Target target();

    /** The revision of the object when it was drafted; null if the server sent none. */
    @Nullable
    Integer baseRevision();

    /** What the change itself knows its object by: the name of a group when it was drafted, else the id. */
    default String baseName() {
        return this instanceof GroupChange group ? group.base().name() : target().id().value();
    }

    /** Whether it changes nothing. */
    boolean isEmpty();

    /** This change with nothing left to do, on the same base. */
    Change cleared();
}
