package org.accessdesk.cli;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/** Runs on the caller's thread what would run on a window's, for commands without a window. */
final class QueueExecutor implements Executor {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable action) {
        waiting.add(action);
    }

    /** Runs what comes until {@code done} says that it was enough. */
    void runUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            waiting.take().run();
        }
    }
}
