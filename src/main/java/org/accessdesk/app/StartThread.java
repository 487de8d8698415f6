package org.accessdesk.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.accessdesk.service.base.UiThread;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of the user interface: on the thread that starts the app while JavaFX starts, and on JavaFX's thread
 * from then on. View models need no toolkit, so the saved lists are prepared while the window is.
 */
final class StartThread implements UiThread {
    private final UiThread later;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final CountDownLatch handedOver = new CountDownLatch(1);
    private BooleanSupplier ready = () -> false;
    private long deadline = Long.MAX_VALUE;
    private boolean over;
    private boolean abandoned;

    /** @param later runs tasks on JavaFX's thread */
    StartThread(UiThread later) {
        this.later = later;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (abandoned) {
            return;
        }
        if (over) {
            later.execute(task);
        } else {
            waiting.add(task);
            notifyAll();
        }
    }

    @Override
    public void afterFrame(Runnable action) {
        boolean isShown;
        synchronized (this) {
            isShown = over && !abandoned;
        }
        if (isShown) {
            later.afterFrame(action);
        } else {
            execute(action);
        }
    }

    /** Runs tasks on this thread until JavaFX's thread takes over, or {@link #stop}. */
    void run() throws InterruptedException {
        for (var task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                var current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, e);
            }
        }
    }

    /** The next task; null when JavaFX's thread has taken over. */
    private synchronized @Nullable Runnable next() throws InterruptedException {
        while (!over) {
            if (deadline != Long.MAX_VALUE && (ready.getAsBoolean() || deadline - System.nanoTime() <= 0)) {
                stop();
            } else if (!waiting.isEmpty()) {
                return waiting.remove();
            } else if (deadline == Long.MAX_VALUE) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
            }
        }
        return null;
    }

    /**
     * Makes JavaFX's thread, which calls this, the thread of the user interface: as soon as {@code isReady}, which is asked on
     * the starting thread, or after {@code patience}.
     */
    void handOver(BooleanSupplier isReady, Duration patience) {
        synchronized (this) {
            ready = isReady;
            deadline = System.nanoTime() + patience.toNanos();
            notifyAll();
        }
        try {
            handedOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /**
     * Ends {@link #run} where JavaFX cannot start: what waits and what comes later is dropped. A thread that
     * gives JavaFX a task would wait for its start forever.
     */
    synchronized void abandon() {
        abandoned = true;
        waiting.clear();
        stop();
    }

    /** Ends {@link #run}; what waits runs on JavaFX's thread. */
    synchronized void stop() {
        over = true;
        waiting.forEach(later::execute);
        waiting.clear();
        notifyAll();
        handedOver.countDown();
    }
}
