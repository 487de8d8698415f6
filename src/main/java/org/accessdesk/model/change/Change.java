package org.accessdesk.model.change;

import org.jspecify.annotations.Nullable;

/**
 * One change to one object: what was added, removed and set, with the base it was drafted on; never the whole list as
 * the screen showed it.
 */
public sealed interface Change
        permits MembershipChange, GroupChange, GroupCreation, GroupDeletion, InvitationRenewal, TokenChange,
        UserInvitation, UserRemoval {

    /** What it changes; a change set has one change per target. */
    Target target();

    /** The revision of the object when it was drafted; null if the server sent none. */
    @Nullable
    Integer baseRevision();

    /** The object's name as known to the change: the name of a group or of an invited or removed user when it was drafted, otherwise the id. */
    default String baseName() {
        return switch (this) {
            case GroupChange group -> group.base().name();
            case GroupCreation group -> group.content().name();
            case GroupDeletion group -> group.base().name();
            case InvitationRenewal user -> user.name();
            case UserInvitation user -> user.name();
            case UserRemoval user -> user.name();
            case MembershipChange _, TokenChange _ -> target().id().value();
        };
    }

    /** Whether it changes nothing. */
    boolean isEmpty();

    /** This change without any edits, on the same base. */
    Change cleared();
}
