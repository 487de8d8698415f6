package org.accessdesk.service.apply;

import org.accessdesk.api.Cancellation;

/** What stops a run: a person, or trouble that concerns all of it. Safe for use by many threads. */
final class StopSignal {
    private final Cancellation stop = new Cancellation();
    private String why = "";

    /** Also stops when {@code person} is cancelled. */
    StopSignal(Cancellation person) {
        person.onCancel(stop::cancel);
    }

    /** Stops all that was not sent, for that reason; the first reason stays. */
    void stop(String sentence) {
        synchronized (this) {
            if (why.isEmpty()) {
                why = sentence;
            }
        }
        stop.cancel();
    }

    boolean isOn() {
        return stop.isCancelled();
    }

    /** Why, a sentence; empty if nothing but a person stopped it. */
    synchronized String why() {
        return why;
    }

    /** Cancelled once the brake is on. */
    Cancellation cancellation() {
        return stop;
    }
}
