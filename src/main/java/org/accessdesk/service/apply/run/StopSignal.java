package org.accessdesk.service.apply.run;

import org.accessdesk.api.Cancellation;
import org.accessdesk.model.message.Message;
import org.jspecify.annotations.Nullable;

/** Stops a run: set by a person, or by a problem that concerns the whole run. Thread-safe. */
public final class StopSignal {
    private final Cancellation stop = new Cancellation();
    private @Nullable Message why;

    /** Also stops when {@code person} is cancelled. */
    public StopSignal(Cancellation person) {
        person.onCancel(stop::cancel);
    }

    /** Stops all unsent items for that reason; the first reason is kept. */
    public void stop(Message reason) {
        synchronized (this) {
            if (why == null) {
                why = reason;
            }
        }
        stop.cancel();
    }

    /** Stops the run without a reason to report. */
    public void stop() {
        stop.cancel();
    }

    public boolean isOn() {
        return stop.isCancelled();
    }

    /** The reason; null if only a person stopped it. */
    public synchronized @Nullable Message why() {
        return why;
    }

    /** Cancelled when the signal is set. */
    public Cancellation cancellation() {
        return stop;
    }
}
