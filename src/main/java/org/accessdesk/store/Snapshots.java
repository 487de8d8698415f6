package org.accessdesk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.snapshot.Snapshot;

/** Every refresh, stored compactly. Thread-safe; each method blocks. */
public interface Snapshots {

    /** One that is kept, by its number; later ones have greater numbers. */
    record StoredSnapshot(long number, Instant takenAt, int users, int groups, boolean complete) {}

    /** All of them, the latest first. */
    List<StoredSnapshot> all() throws StoreException;

    /** The latest; empty before the first. */
    Optional<Snapshot> latest() throws StoreException;

    /** The snapshot of that number, as it was added. */
    Snapshot get(long number) throws StoreException;

    /** Keeps {@code snapshot} as the latest one, and forgets those that the retention does not keep. */
    StoredSnapshot add(Snapshot snapshot) throws StoreException;
}
