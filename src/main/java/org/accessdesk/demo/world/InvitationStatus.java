package org.accessdesk.demo.world;

/**
 * Where an invitation stands, by the word of the wire. An account that was copied may have any other word, too: that of a
 * person who is blocked, say, or one of a later platform.
 */
public record InvitationStatus(String word) {
    static final InvitationStatus INVITED = new InvitationStatus("Invited");
    public static final InvitationStatus ACTIVE = new InvitationStatus("Active");
    public static final InvitationStatus EXPIRED = new InvitationStatus("InvitationExpired");

    /** Whether the membership was accepted. */
    public boolean isActive() {
        return equals(ACTIVE);
    }

    @Override
    public String toString() {
        return word;
    }
}
