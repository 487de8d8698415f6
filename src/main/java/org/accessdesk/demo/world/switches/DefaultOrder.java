package org.accessdesk.demo.world.switches;

/** The order of a list for a request without {@code order} (not publicly known). */
public enum DefaultOrder {
    /** Oldest first. */
    CREATED,
    /** Newest first. */
    NEWEST,
    /** By id. */
    ID
}
