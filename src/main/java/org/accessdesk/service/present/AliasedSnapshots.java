package org.accessdesk.service.present;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accessdesk.model.alias.AliasedAccount;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;

/** The saved snapshots of an account with aliases. Those that are added stay in memory. */
final class AliasedSnapshots implements Snapshots {
    private final Snapshots real;
    private final AliasedAccount account;
    private final List<StoredSnapshot> before;
    private final List<Snapshot> added = new ArrayList<>();
    private final List<StoredSnapshot> kept = new ArrayList<>();
    private final long firstAdded;
    private Snapshot latest;

    /**
     * The snapshots that are saved now.
     *
     * @param latest the copy of the account as it is known now
     */
    AliasedSnapshots(Snapshots real, AliasedAccount account, Snapshot latest) throws StoreException {
        this.real = real;
        this.account = account;
        this.latest = latest;
        this.before = real.all().stream().map(s -> new StoredSnapshot(s.number(), account.of(s.at()), s.cause(),
                s.users(), s.groups(), s.complete())).toList();
        this.firstAdded = before.stream().mapToLong(StoredSnapshot::number).max().orElse(0) + 1;
    }

    @Override
    public synchronized List<StoredSnapshot> all() {
        return Stream.concat(kept.reversed().stream(), before.stream()).toList();
    }

    @Override
    public synchronized Optional<Snapshot> latest() {
        return Optional.of(latest);
    }

    @Override
    public Snapshot get(long number) throws StoreException {
        synchronized (this) {
            if (number >= firstAdded) {
                return added.get((int) (number - firstAdded));
            }
        }
        return account.of(real.get(number));
    }

    @Override
    public synchronized StoredSnapshot add(Snapshot snapshot, SnapshotCause cause, Instant at) {
        latest = snapshot;
        added.add(snapshot);
        kept.add(new StoredSnapshot(firstAdded + kept.size(), at, cause, snapshot.users().size(),
                snapshot.groups().size(), snapshot.isComplete()));
        return kept.getLast();
    }
}
