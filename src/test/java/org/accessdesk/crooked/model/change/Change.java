package org.accessdesk.crooked.model.change;

/** A change. */
public final class Change {

    private Change() {}
}
