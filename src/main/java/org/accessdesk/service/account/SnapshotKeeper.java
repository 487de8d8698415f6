package org.accessdesk.service.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves snapshots, one at a time; of those that come while one is being saved, the last alone. Where screens show them,
 * also what was found in their names. Use on the user interface's thread only.
 */
final class SnapshotKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);
    private final Snapshots snapshots;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<@Nullable Message> ended;
    private final State<Boolean> kept = new State<>(true);
    private final boolean forScreens;
    private final Object writing = new Object();
    private @Nullable SnapshotCause next;
    private final AtomicReference<@Nullable UnsavedSnapshot> unsaved = new AtomicReference<>();
    private volatile boolean over;

    private record UnsavedSnapshot(Snapshot snapshot, SnapshotCause cause, Instant at) {}

    /**
     * @param forScreens whether a list shows the snapshots, so that the next start needs what was found in their names
     * @param ended receives why the last snapshot could not be saved; null if it was
     */
    SnapshotKeeper(Snapshots snapshots, Tasks tasks, Clock clock, boolean forScreens,
            Consumer<@Nullable Message> ended) {
        this.forScreens = forScreens;
        this.snapshots = snapshots;
        this.tasks = tasks;
        this.clock = clock;
        this.ended = ended;
    }

    /** Whether every snapshot is saved to disk; observable. */
    State<Boolean> kept() {
        return kept;
    }

    /** Saves the snapshot that is {@code current}, at the time of now. */
    void keep(SnapshotCause cause, Supplier<@Nullable Snapshot> current) {
        var snapshot = current.get();
        if (snapshot != null && kept.value()) {
            kept.set(false);
            unsaved.set(new UnsavedSnapshot(snapshot, cause, clock.instant()));
            // Only after the frame that shows it: what is made to write 100,000 users would hold up the window.
            tasks.afterFrame(() -> tasks.start(_ -> save(),
                    Tasks.<Optional<Message>>handler(problem -> kept(problem.orElse(null), snapshot, current),
                            problem -> kept(problem.message(), snapshot, current))));
        } else {
            next = kept.value() ? null : cause;
        }
    }

    /**
     * Saves, after the next frame, what is found in the names of the saved {@code snapshot}, unless that was done: another
     * language may have been chosen since, or a command saved it.
     */
    void keepNames(Snapshot snapshot) {
        tasks.afterFrame(() -> startNames(snapshot));
    }

    private void startNames(Snapshot snapshot) {
        tasks.start(_ -> saveNames(snapshot), Tasks.<Boolean>handler(_ -> {}, _ -> {}));
    }

    /**
     * Saves the snapshot that is not saved yet, or waits until it is; blocks. Any thread may call it. Nothing else is saved
     * from then on.
     */
    void flush() {
        over = true;
        save();
    }

    /** Why it cannot be saved; empty if it was. */
    private Optional<Message> save() {
        try {
            synchronized (writing) {
                var now = unsaved.getAndSet(null);
                if (now != null) {
                    snapshots.add(now.snapshot, now.cause, now.at);
                }
            }
            return Optional.empty();
        } catch (StoreException e) {
            LOG.warn("A snapshot could not be kept: {}", e.problem());
            return Optional.of(e.problem());
        }
    }

    /** Finds them before it waits for what is being saved. */
    private boolean saveNames(Snapshot snapshot) {
        var found = snapshot.nameIndex(Locale.getDefault());
        synchronized (writing) {
            if (!over) {
                snapshots.keepNames(found);
            }
        }
        return true;
    }

    private void kept(@Nullable Message problem, Snapshot snapshot, Supplier<@Nullable Snapshot> current) {
        kept.set(true);
        if (forScreens && problem == null) {
            startNames(snapshot);
        }
        var waiting = next;
        next = null;
        if (waiting != null && !snapshot.equals(current.get())) {
            keep(waiting, current);
        }
        ended.accept(problem);
    }
}
