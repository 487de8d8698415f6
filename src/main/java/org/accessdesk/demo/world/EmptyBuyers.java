package org.accessdesk.demo.world;

/** What {@code "buyers":[]} in a group's PUT means (api.md 5.3, not publicly known). */
public enum EmptyBuyers {
    /** The same as null: all buyers. */
    ALL,
    /** Stored as it is: no buyer at all. */
    NONE,
    /** Answered with 400. */
    REFUSED
}
