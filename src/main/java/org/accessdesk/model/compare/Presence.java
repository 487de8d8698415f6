package org.accessdesk.model.compare;

/** Whether an object is in both of two snapshots. */
public enum Presence {
    /** Only in the later one. */
    NEW,
    /** Only in the earlier one. */
    GONE,
    /** In both. */
    STAYED
}
