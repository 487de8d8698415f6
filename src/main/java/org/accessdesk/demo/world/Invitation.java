package org.accessdesk.demo.world;

/**
 * The invitation that a membership began with.
 *
 * @param code the secret of the link
 * @param notes shown to Operations only (AccountUser BR-010)
 */
public record Invitation(InvitationStatus status, String code, String notes) {
    Invitation with(InvitationStatus next) {
        return new Invitation(next, code, notes);
    }

    Invitation renewed(String nextCode) {
        return new Invitation(InvitationStatus.INVITED, nextCode, notes);
    }

    /** The link that the invited person follows; nothing once it was followed. */
    public String url() {
        return status.isActive() || code.isEmpty()
                ? ""
                : "https://portal.marketplace.example/accept-invite?code=" + code;
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "Invitation[" + status + "]";
    }
}
