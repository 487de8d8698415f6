package org.accessdesk.demo.world;

/** What {@code total} says in the answer to a list: it may be null, and nobody publishes more. */
public enum Totals {
    /** How many objects the filter finds. */
    NUMBER,
    /** How many objects are on the page. */
    OF_PAGE,
    /** The number, but as a text. */
    TEXT,
    /** Nothing at all. */
    ABSENT
}
