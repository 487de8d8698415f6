package org.accessdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.Snapshot;

/** The snapshots of a workspace without a disk. */
final class MemorySnapshots implements Snapshots {
    private final MemoryWorkspaces.WriteCheck check;
    private final List<Snapshot> taken = new ArrayList<>();
    private final List<StoredSnapshot> kept = new ArrayList<>();

    MemorySnapshots(MemoryWorkspaces.WriteCheck check) {
        this.check = check;
    }

    @Override
    public synchronized List<StoredSnapshot> all() {
        return List.copyOf(kept).reversed();
    }

    @Override
    public synchronized Optional<Snapshot> latest() {
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.getLast());
    }

    @Override
    public synchronized Snapshot get(long number) {
        return taken.get((int) number);
    }

    @Override
    public synchronized StoredSnapshot add(Snapshot snapshot, SnapshotCause cause, Instant at)
            throws StoreException {
        check.check();
        kept.add(new StoredSnapshot(taken.size(), at, cause, snapshot.users().size(), snapshot.groups().size(),
                snapshot.isComplete()));
        taken.add(snapshot);
        return kept.getLast();
    }
}
