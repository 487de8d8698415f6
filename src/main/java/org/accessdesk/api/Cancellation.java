package org.accessdesk.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A request to stop, passed down to whatever waits. Can be made once and not taken back. */
public final class Cancellation {
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** Cancels what listens now and everything that checks later. */
    public void cancel() {
        cancelled = true;
        listeners.forEach(Runnable::run);
        listeners.clear();
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Runs {@code stop} when cancelled, at once if it is already.
     *
     * @return removes the listener; close it when there is nothing left to stop
     */
    public Registration onCancel(Runnable stop) {
        listeners.add(stop);
        if (cancelled && listeners.remove(stop)) {
            stop.run();
        }
        return () -> listeners.remove(stop);
    }

    /** A listener's registration, ended by closing it. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
