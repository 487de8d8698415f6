package org.accessdesk.model.compare;

/** Whether an object is in both of two snapshots. */
public enum Presence {
    /** In the later one alone. */
    NEW,
    /** In the earlier one alone. */
    GONE,
    /** In both. */
    STAYED
}
