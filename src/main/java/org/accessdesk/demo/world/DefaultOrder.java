package org.accessdesk.demo.world;

/** How a list is sorted when nobody says (api.md 8.6, not publicly known). */
public enum DefaultOrder {
    /** Oldest first. */
    CREATED,
    /** Newest first. */
    NEWEST,
    /** By id. */
    ID
}
