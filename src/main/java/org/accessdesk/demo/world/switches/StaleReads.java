package org.accessdesk.demo.world.switches;

import java.time.Duration;

/**
 * How long reads show the state before a write, like reads from a lagging replica. The answer to the write shows the
 * new state.
 *
 * @param fresh how many reads directly after a write show the new state
 * @param reads how many reads then show the old state; 0 for no limit
 * @param time how long after the write reads show the old state; zero for no limit
 */
public record StaleReads(int fresh, int reads, Duration time) {
    /** Reads always show the current state. */
    public static final StaleReads NONE = new StaleReads(0, 0, Duration.ZERO);

    /** The next {@code reads} reads after each write are stale. */
    public static StaleReads of(int reads) {
        return new StaleReads(0, reads, Duration.ZERO);
    }

    /** Reads within {@code time} of a write are stale. */
    public static StaleReads of(Duration time) {
        return new StaleReads(0, 0, time);
    }

    /** The same, but {@code value} reads first show the new state, so that the state seems to go back. */
    public StaleReads afterFresh(int value) {
        return new StaleReads(value, reads, time);
    }

    /** Whether reads are never stale. */
    public boolean isNone() {
        return reads == 0 && time.isZero();
    }
}
