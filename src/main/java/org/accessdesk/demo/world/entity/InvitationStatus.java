package org.accessdesk.demo.world.entity;

/**
 * The status of an invitation, as named on the wire. A copied account can have others than the constants, for example
 * that of a blocked person or of a later platform version.
 */
public record InvitationStatus(String wireName) {
    public static final InvitationStatus INVITED = new InvitationStatus("Invited");
    public static final InvitationStatus ACTIVE = new InvitationStatus("Active");
    public static final InvitationStatus EXPIRED = new InvitationStatus("InvitationExpired");

    /** Whether the membership was accepted. */
    public boolean isActive() {
        return equals(ACTIVE);
    }

    @Override
    public String toString() {
        return wireName;
    }
}
