package org.accessdesk.api;

import java.time.Duration;

/**
 * What a caller hands along: how to stop, whom to tell how far it is, and whom to tell that it waits.
 *
 * @param retriesRateLimits whether a read is retried after a 429; false for a caller that waits itself, so that two layers do
 *     not multiply their attempts
 */
public record Call(Cancellation cancellation, Progress progress, Waits waits, boolean retriesRateLimits) {
    private static final Progress UNWATCHED = (_, _) -> {};
    private static final Waits SILENT = (_, _) -> {};

    /** Told how far a list is: {@code done} entries of {@code total}; a total below zero is not known. */
    @FunctionalInterface
    public interface Progress {
        void report(int done, int total);
    }

    /**
     * Told, on the calling thread, just before a read rests after a passing fault. It is over when the call reports
     * progress, waits again or ends. Writes never rest: they fail with what the server asks in
     * {@link org.accessdesk.model.ApiProblem#retryAfter}.
     */
    @FunctionalInterface
    public interface Waits {
        /**
         * A rest begins.
         *
         * @param pause how long it lasts unless someone stops it
         * @param attempt which attempt has failed, from 1
         */
        void waiting(Duration pause, int attempt);
    }

    /** A call that tells nobody when it waits. */
    public Call(Cancellation cancellation, Progress progress) {
        this(cancellation, progress, SILENT, true);
    }

    /** A call that nobody stops or watches. */
    public static Call plain() {
        return of(new Cancellation());
    }

    /** A call that {@code cancellation} stops and nobody watches. */
    public static Call of(Cancellation cancellation) {
        return new Call(cancellation, UNWATCHED);
    }

    /** The same call, its progress told to another. */
    public Call reporting(Progress other) {
        return new Call(cancellation, other, waits, retriesRateLimits);
    }

    /** The same call, its waits told to another. */
    public Call onRetry(Waits other) {
        return new Call(cancellation, progress, other, retriesRateLimits);
    }

    /** The same call; whether its reads are retried after a 429. */
    public Call retryingRateLimits(boolean retried) {
        return new Call(cancellation, progress, waits, retried);
    }
}
