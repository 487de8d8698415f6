package org.accessdesk.model.campaign;

/** What was decided on a membership. */
public enum ReviewAnswer {
    KEEP, REMOVE,
    /** Somebody has to be asked first. */
    ASK,
    /** Two reviewers decided differently; it has to be decided again. */
    DISAGREED
}
