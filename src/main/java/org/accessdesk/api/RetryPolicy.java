package org.accessdesk.api;

import java.time.Duration;

/**
 * How often a read is tried, and how long the pauses are. Writes are never repeated.
 *
 * @param attempts tries in all, at least one
 * @param first the pause after the first failure; each next one is twice as long, give or take half
 * @param longest the longest pause of our own choice
 * @param longestAsked the longest pause that a server may ask for by Retry-After before we give up
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, Duration longestAsked) {
    /** Five attempts, as the official SDK has them. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(8),
            Duration.ofSeconds(60));

    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        if (attempts < 1) {
            throw new IllegalArgumentException("There must be at least one attempt.");
        }
    }

    /**
     * The pause after a failure, as long as nobody asked for another.
     *
     * @param attempt which attempt failed, from 1
     * @param jitter 0 to 1: many clients that fail together should not come back together
     */
    public Duration pause(int attempt, double jitter) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        var bounded = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis((long) ((double) bounded.toMillis() * (0.5 + jitter / 2)));
    }
}
