package org.accessdesk.demo.world.entity;

/**
 * The invitation of a membership.
 *
 * @param code the secret of the link
 * @param notes shown to Operations only (AccountUser BR-010)
 */
public record Invitation(InvitationStatus status, String code, String notes) {
    public Invitation with(InvitationStatus next) {
        return new Invitation(next, code, notes);
    }

    public Invitation renewed(String nextCode) {
        return new Invitation(InvitationStatus.INVITED, nextCode, notes);
    }

    /** The link for the invited person; empty once it was used. */
    public String url() {
        return status.isActive() || code.isEmpty()
                ? ""
                : "https://portal.marketplace.example/accept-invite?code=" + code;
    }

    /** Everything except the secret. */
    @Override
    public String toString() {
        return "Invitation[" + status + "]";
    }
}
