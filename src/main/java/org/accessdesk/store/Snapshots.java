package org.accessdesk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.NameIndex;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Every refresh, stored compactly. Thread-safe; each method blocks. */
public interface Snapshots {

    /**
     * One that is kept.
     *
     * @param number its key; later ones have greater numbers
     * @param at when it was kept; of one that an earlier version of the app kept, when its lists were read
     * @param cause why it was kept; null if an earlier version of the app kept it
     */
    record StoredSnapshot(long number, Instant at, @Nullable SnapshotCause cause, int users, int groups,
            boolean complete) {}

    /** All of them, the latest first. */
    List<StoredSnapshot> all() throws StoreException;

    /** The latest; empty before the first. */
    Optional<Snapshot> latest() throws StoreException;

    /** The snapshot of that number, as it was added. */
    Snapshot get(long number) throws StoreException;

    /**
     * Keeps {@code snapshot} as the latest one, and forgets those that the retention does not keep.
     *
     * @param at now, which can be later than its lists were read
     */
    StoredSnapshot add(Snapshot snapshot, SnapshotCause cause, Instant at) throws StoreException;

    /**
     * Keeps what was found in the names of the latest snapshot, so that {@link #latest} knows it. If it cannot be written,
     * it is found again.
     */
    default void keepNames(NameIndex names) {}
}
