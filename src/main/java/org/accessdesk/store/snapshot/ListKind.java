package org.accessdesk.store.snapshot;

/** The lists of a snapshot. The names are part of the file format. */
public enum ListKind {
    USERS, GROUPS, MODULES, BUYERS, TOKENS
}
