package org.accessdesk.api;

import java.time.Duration;

/**
 * The caller's part in a call: its cancellation and the listeners for progress and waits.
 *
 * @param retriesRateLimits whether a read is retried after a 429; false for a caller that waits itself, so that two
 * layers do not multiply their attempts
 */
public record Call(Cancellation cancellation, Progress progress, Waits waits, boolean retriesRateLimits) {
    private static final Progress UNWATCHED = (_, _) -> {};
    private static final Waits SILENT = (_, _) -> {};

    /** Called with the progress of a list: {@code done} entries of {@code total}; a negative total is unknown. */
    @FunctionalInterface
    public interface Progress {
        void report(int done, int total);
    }

    /**
     * Called, on the thread that sends the request, just before a read waits after a transient error. The wait is over when the call
     * reports progress, waits again or ends. Writes never wait: they fail with the time that the server asks to wait in
     * {@link org.accessdesk.model.ApiProblem#retryAfter}.
     */
    @FunctionalInterface
    public interface Waits {
        /**
         * A wait begins.
         *
         * @param pause how long it lasts unless cancelled
         * @param attempt which attempt has failed, from 1
         */
        void waiting(Duration pause, int attempt);
    }

    /** A call without a listener for waits. */
    public Call(Cancellation cancellation, Progress progress) {
        this(cancellation, progress, SILENT, true);
    }

    /** A call without cancellation or listeners. */
    public static Call plain() {
        return of(new Cancellation());
    }

    /** A call with {@code cancellation} and without listeners. */
    public static Call of(Cancellation cancellation) {
        return new Call(cancellation, UNWATCHED);
    }

    /** The same call with another listener for progress. */
    public Call reporting(Progress other) {
        return new Call(cancellation, other, waits, retriesRateLimits);
    }

    /** The same call with another listener for waits. */
    public Call onRetry(Waits other) {
        return new Call(cancellation, progress, other, retriesRateLimits);
    }

    /** The same call; whether its reads are retried after a 429. */
    public Call retryingRateLimits(boolean retried) {
        return new Call(cancellation, progress, waits, retried);
    }
}
