package org.accessdesk.ui.kit.text;

/** What a text says about its subject, besides its words. Screens colour it; the words must do without. */
public enum Tone {
    /** A plain fact. */
    NEUTRAL("tone-neutral"),
    /** Present and working: Active, a module gained. */
    POSITIVE("tone-positive"),
    /** Waiting for someone: Invited, Invitation expired. */
    PENDING("tone-pending"),
    /** Taken away or refused: a module lost, Disabled. */
    NEGATIVE("tone-negative");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    public String styleClass() {
        return styleClass;
    }
}
