package org.accessdesk.service.review;

import java.time.Duration;
import org.accessdesk.model.Latency;

/**
 * How many requests an apply would send and how long it would take.
 *
 * @param puts how many requests would write
 * @param requests how many there would be in all
 * @param lasting about how long they would take
 * @param latency the latency that this is based on
 */
public record Estimate(int puts, int requests, Duration lasting, Latency latency) {
    private static final int READS_A_PUT = 2;
    private static final int AT_A_TIME = 4;

    /** An estimate for {@code puts} changes, each read before and after it is written, four in parallel. */
    public static Estimate of(int puts, Latency latency) {
        return of(puts, READS_A_PUT * puts, latency);
    }

    /** An estimate for that many writes and reads, four in parallel. */
    public static Estimate of(int writes, int reads, Latency latency) {
        var all = latency.read().multipliedBy(reads).plus(latency.write().multipliedBy(writes));
        return new Estimate(writes, writes + reads, all.dividedBy(Math.max(1, Math.min(AT_A_TIME, writes))), latency);
    }
}
