package org.accessdesk.cli;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.accessdesk.service.base.UiThread;

/** Replaces the user interface's thread in commands without a window: runs tasks on the caller's thread. */
final class QueueExecutor implements UiThread {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable action) {
        waiting.add(action);
    }

    /** Runs tasks until {@code done} returns true. */
    void runUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            waiting.take().run();
        }
    }
}
