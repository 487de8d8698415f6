package org.accessdesk.demo.world.switches;

/** The value of {@code total} in the answer to a list: it can be null, more is not publicly known. */
public enum Totals {
    /** The number of objects that match the filter. */
    NUMBER,
    /** The number of objects on the page. */
    OF_PAGE,
    /** The number of matching objects, as a text. */
    TEXT,
    /** No total. */
    ABSENT
}
