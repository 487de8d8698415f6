package org.accessdesk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.accessdesk.service.apply.Apply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles Ctrl C, or a request to terminate, during an apply: sends nothing more, waits for the requests in flight, and
 * prints what is done, not done and unknown before the process ends.
 */
final class Interruption implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    /** How long to wait for the requests in flight. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final QueueExecutor executor;
    private final Apply apply;
    private final ApplyLines lines;
    private final PrintWriter err;
    private final Duration patience;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interruption");
    private boolean begun;
    private boolean stopping;

    /** Stands by for {@code apply}, whose foreground is {@code executor}. */
    Interruption(QueueExecutor executor, Apply apply, ApplyLines lines, PrintWriter err) {
        this(executor, apply, lines, err, PATIENCE);
    }

    Interruption(QueueExecutor executor, Apply apply, ApplyLines lines, PrintWriter err, Duration patience) {
        this.executor = executor;
        this.apply = apply;
        this.lines = lines;
        this.err = err;
        this.patience = patience;
    }

    /** Registers the shutdown hook. */
    Interruption register() {
        Runtime.getRuntime().addShutdownHook(hook);
        return this;
    }

    /** Whether a run may start; false after an interruption. */
    synchronized boolean mayStart() {
        begun |= !stopping;
        return !stopping;
    }

    private synchronized boolean isStopped() {
        stopping = true;
        return begun;
    }

    /** Stops the run; returns when everything is printed. */
    void stop() {
        if (!isStopped()) {
            err.println("It was stopped. Nothing was sent.");
            return;
        }
        err.println("Stopping: the requests under way are waited for, nothing more is sent.");
        executor.execute(apply::cancel);
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                lines.interrupted();
                err.println("Start the apply again: what is unknown is looked up before anything is sent.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Call when everything is printed. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.info("An apply was stopped from outside: {}", e.getMessage());
        }
    }
}
