package org.accessdesk.model.alias;

/** What a word of an alias stands for. */
enum WordKind {
    /** A part of a person's name. */
    NAME,
    /** A word of a group's, firm's or token's name, or of a sentence. */
    TERM
}
