package org.accessdesk.demo.world;

/** Where an invitation stands; the names are those of the wire (api.md 5.1). */
public enum InvitationStatus {
    Invited,
    Active,
    InvitationExpired,
    /** This and the following stand for the person as a whole, and occur only in an account that was copied. */
    Blocked,
    Disabled,
    Deleted,
    Unknown
}
