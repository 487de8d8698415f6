package org.accessdesk.service.apply.read;

import java.time.Duration;
import java.util.List;
import org.accessdesk.service.apply.run.RateLimiter;

/**
 * How long a run repeats a read that shows an older state than is known, as from a lagging replica: about 16 seconds in
 * growing steps. After one wait was in vain, each further item waits one short step only, so that large runs do not
 * wait for each item. Thread-safe.
 */
public final class LagPatience {
    private static final List<Duration> STEPS = List.of(Duration.ofMillis(250), Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    private static final int STEPS_WHEN_WORN = 1;

    private final RateLimiter limiter;
    private volatile boolean worn;

    public LagPatience(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /**
     * Waits before the next read.
     *
     * @param looks how many reads were made, at least 1
     * @return whether to read again; false after the longest wait, or after the stop signal
     */
    public boolean waitFor(int looks) throws InterruptedException {
        if (looks > (worn ? STEPS_WHEN_WORN : STEPS.size())) {
            worn = true;
            return false;
        }
        return limiter.pause(STEPS.get(looks - 1));
    }
}
