package org.accessdesk.model.journal;

import org.jspecify.annotations.Nullable;

/** Why a snapshot was kept. */
public sealed interface SnapshotCause {

    /** The account was read for the first time. */
    record FirstRead() implements SnapshotCause {}

    /** The account was read again. */
    record LaterRead() implements SnapshotCause {}

    /**
     * A run ended: the lists as read before, with what the run read and wrote since.
     *
     * @param run the run; null if not known
     */
    record Applied(@Nullable RunId run) implements SnapshotCause {}
}
