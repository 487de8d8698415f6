package org.accessdesk.service.apply;

import org.accessdesk.api.Cancellation;
import org.accessdesk.model.Message;
import org.jspecify.annotations.Nullable;

/** What stops a run: a person, or trouble that concerns all of it. Safe for use by many threads. */
final class StopSignal {
    private final Cancellation stop = new Cancellation();
    private @Nullable Message why;

    /** Also stops when {@code person} is cancelled. */
    StopSignal(Cancellation person) {
        person.onCancel(stop::cancel);
    }

    /** Stops all that was not sent, for that reason; the first reason stays. */
    void stop(Message reason) {
        synchronized (this) {
            if (why == null) {
                why = reason;
            }
        }
        stop.cancel();
    }

    /** Stops it for no reason that has to be told. */
    void stop() {
        stop.cancel();
    }

    boolean isOn() {
        return stop.isCancelled();
    }

    /** Why; null if nothing but a person stopped it. */
    synchronized @Nullable Message why() {
        return why;
    }

    /** Cancelled once the brake is on. */
    Cancellation cancellation() {
        return stop;
    }
}
