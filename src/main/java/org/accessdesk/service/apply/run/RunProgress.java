package org.accessdesk.service.apply.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run: {@code done} of {@code total} changes have ended.
 *
 * @param stopping whether it ends after the requests in flight
 * @param waitingUntil when it goes on, after the server asked to wait; null if it does not wait
 * @param parallel how many changes may run in parallel now
 */
public record RunProgress(int done, int total, boolean stopping, @Nullable Instant waitingUntil, int parallel) {

    /** Nothing has ended yet of {@code total} changes. */
    public static RunProgress begun(int total, int parallel) {
        return new RunProgress(0, total, false, null, parallel);
    }

    /** The same with {@code ended} of {@code all} changes, but never with fewer than before. */
    public RunProgress at(int ended, int all) {
        return new RunProgress(Math.max(done, ended), all, stopping, waitingUntil, parallel);
    }

    /** The same, to end after the requests in flight. */
    public RunProgress stopped() {
        return new RunProgress(done, total, true, waitingUntil, parallel);
    }

    /** The same, with a wait until {@code until}, or none, and that many changes in parallel. */
    public RunProgress waiting(@Nullable Instant until, int now) {
        return new RunProgress(done, total, stopping, until, now);
    }
}
