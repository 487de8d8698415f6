package org.accessdesk.service.apply;

import java.time.Duration;
import java.util.List;

/**
 * How long a run looks again where a read shows an older state than is known, as a replica that lags does: some 16 seconds
 * in growing steps. Once that was in vain, each further item waits for one short step alone, so that a run of thousands does
 * not wait for thousands of times. Safe for use by many threads.
 */
final class LagPatience {
    private static final List<Duration> STEPS = List.of(Duration.ofMillis(250), Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    private static final int STEPS_WHEN_WORN = 1;

    private final RateLimiter limiter;
    private volatile boolean worn;

    LagPatience(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /**
     * Waits before the next look.
     *
     * @param looks how often it was looked at, from 1
     * @return whether to look again; false once it was long enough, or the brake is on
     */
    boolean waitFor(int looks) throws InterruptedException {
        if (looks > (worn ? STEPS_WHEN_WORN : STEPS.size())) {
            worn = true;
            return false;
        }
        return limiter.pause(STEPS.get(looks - 1));
    }
}
