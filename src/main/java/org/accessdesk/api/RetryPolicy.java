package org.accessdesk.api;

import java.time.Duration;

/**
 * How often a read is attempted, and how long the pauses are. Writes are never repeated.
 *
 * @param attempts attempts in all, at least one
 * @param first the pause after the first failure; each further one is twice as long, varied by up to half
 * @param longest the longest pause that the app chooses
 * @param longestAsked the longest pause that a server may ask for by Retry-After before we give up
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, Duration longestAsked) {
    /** Five attempts, as in the official SDK. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(8),
            Duration.ofSeconds(60));

    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("There must be at least one attempt.");
        }
    }

    /**
     * The pause after a failure, if the server did not ask for another.
     *
     * @param attempt which attempt failed, from 1
     * @param jitter a random number from 0 to 1, so that many failing clients do not retry at the same time
     */
    public Duration pause(int attempt, double jitter) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var bounded = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis((long) ((double) bounded.toMillis() * (0.5 + jitter / 2)));
    }
}
