package org.accessdesk.service.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several threads doing one piece of work: a leader, and helpers while it runs. */
final class WorkerGroup {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerGroup.class);
    private final Runnable worker;
    private int helping;
    private boolean over;

    WorkerGroup(Runnable worker) {
        this.worker = worker;
    }

    /** Helps, unless the work is over. */
    void help() {
        synchronized (this) {
            if (over) {
                return;
            }
            helping++;
        }
        try {
            worker.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A helper failed unexpectedly", e);
        } finally {
            synchronized (this) {
                helping--;
                notifyAll();
            }
        }
    }

    /** Leads: works, then waits for the helpers. */
    void work() {
        try {
            worker.run();
        } finally {
            await();
        }
    }

    private synchronized void await() {
        over = true;
        var interrupted = false;
        while (helping > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Work that began must be known to its end.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
