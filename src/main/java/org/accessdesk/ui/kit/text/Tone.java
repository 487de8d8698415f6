package org.accessdesk.ui.kit.text;

/** The meaning of a text for its subject, shown as colour; the words must express it too. */
public enum Tone {
    /** A plain fact. */
    NEUTRAL("tone-neutral"),
    /** Present and working: Active, a module gained. */
    POSITIVE("tone-positive"),
    /** Waiting for someone: Invited, Invitation expired. */
    PENDING("tone-pending"),
    /** Removed or refused: a module lost, Disabled. */
    NEGATIVE("tone-negative");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }
}
