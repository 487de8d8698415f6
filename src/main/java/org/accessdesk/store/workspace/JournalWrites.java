package org.accessdesk.store.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes that are each durable when they return. Those that arrive while one waits for the disk share the next
 * transaction, so that many at once cost little more than one. Thread-safe.
 */
final class JournalWrites {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWrites.class);
    private final Db db;
    // Fair, as the journal of one change must not wait for those of all others.
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<PendingWrite> waiting = new ConcurrentLinkedQueue<>();

    /** One write, and whether it is on the disk. */
    private static final class PendingWrite {
        private final Db.Statements<?> statements;
        private boolean done;

        PendingWrite(Db.Statements<?> statements) {
            this.statements = statements;
        }
    }

    JournalWrites(Db db) {
        this.db = db;
    }

    /**
     * Runs {@code statements} in a transaction, perhaps with those of others; again if the others fail.
     *
     * @throws StoreException if these statements failed; they have written nothing then
     */
    void write(Db.Statements<?> statements) throws StoreException {
        var mine = new PendingWrite(statements);
        waiting.add(mine);
        lock.lock();
        try {
            if (!mine.done && !together(taken(mine))) {
                db.write(statements);
            }
        } finally {
            lock.unlock();
        }
    }

    /** {@code mine} and all that wait. */
    private List<PendingWrite> taken(PendingWrite mine) {
        var all = new ArrayList<PendingWrite>();
        waiting.remove(mine);
        for (var write = mine; write != null; write = waiting.poll()) {
            all.add(write);
        }
        return all;
    }

    /** Returns false if it wrote nothing: each is then to be written alone, so that nobody fails by another's fault. */
    private boolean together(List<PendingWrite> all) {
        if (all.size() == 1) {
            return false;
        }
        try {
            db.write(() -> {
                for (var write : all) {
                    write.statements.run();
                }
                return all;
            });
            all.forEach(w -> w.done = true);
            return true;
        } catch (StoreException | RuntimeException e) {
            LOG.info("Entries of the journal are written one by one: {}", e.toString());
            return false;
        }
    }
}
