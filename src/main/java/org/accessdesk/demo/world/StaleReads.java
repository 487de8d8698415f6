package org.accessdesk.demo.world;

import java.time.Duration;

/**
 * How long reads show the state before a write, as those of a replica do that lags. The answer to the write itself shows
 * the new state.
 *
 * @param fresh how many reads after a write still show the new state
 * @param reads how many reads then show the one before; 0 for any number
 * @param time how long after the write reads may do so; zero for any time
 */
public record StaleReads(int fresh, int reads, Duration time) {
    /** Every read shows the newest state. */
    public static final StaleReads NONE = new StaleReads(0, 0, Duration.ZERO);

    /** The next {@code reads} reads after each write. */
    public static StaleReads of(int reads) {
        return new StaleReads(0, reads, Duration.ZERO);
    }

    /** Each read within {@code time} of a write. */
    public static StaleReads of(Duration time) {
        return new StaleReads(0, 0, time);
    }

    /** The same, but {@code value} reads come first that show the new state: time seems to go back. */
    public StaleReads afterFresh(int value) {
        return new StaleReads(value, reads, time);
    }

    /** Whether there are none. */
    public boolean isNone() {
        return reads == 0 && time.isZero();
    }
}
