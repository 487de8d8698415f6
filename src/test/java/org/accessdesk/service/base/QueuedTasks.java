package org.accessdesk.service.base;

import java.util.ArrayDeque;
import java.util.Deque;

/** Queues tasks until a test runs them, one by one or all, so that the states in between can be checked. */
public final class QueuedTasks implements UiThread {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable command) {
        waiting.add(command);
    }

    public int waiting() {
        return waiting.size();
    }

    public void runOne() {
        waiting.remove().run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            runOne();
        }
    }
}
