package org.accessdesk.demo.world.switches;

/** The meaning of {@code "buyers":[]} in a group's PUT (not publicly known). */
public enum EmptyBuyers {
    /** The same as null: all buyers. */
    ALL,
    /** Stored as an empty list: no buyers. */
    NONE,
    /** Answered with 400. */
    REFUSED
}
