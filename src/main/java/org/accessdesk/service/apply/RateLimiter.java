package org.accessdesk.service.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.accessdesk.model.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * How many changes are under way at a time, and when to wait: half as many after a 429, and nothing until the time that the
 * server asked for, or that doubles from try to try. One more again after a while without one. Safe for use by many threads.
 */
final class RateLimiter {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** A longer wait than this is told to the person instead. */
    static final Duration LONGEST_ASKED = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 5;
    private static final int EASY = 8;

    private final ApplySettings settings;
    private final Clock clock;
    private final StopSignal stop;
    private final int most;
    private final Listener listener;
    private int limit;
    private int active;
    private int easy;
    private @Nullable Instant until;
    private @Nullable Instant resting;

    /** Told of each change, on the thread that made it. */
    @FunctionalInterface
    interface Listener {
        /**
         * The pace is another now.
         *
         * @param waitingUntil when the wait ends; null if there is none
         * @param parallel how many may be under way
         */
        void changed(@Nullable Instant waitingUntil, int parallel);
    }

    RateLimiter(ApplySettings settings, int most, Clock clock, StopSignal stop, Listener listener) {
        this.settings = settings;
        this.clock = clock;
        this.stop = stop;
        this.most = most;
        this.limit = most;
        this.listener = listener;
    }

    /**
     * Waits for a place and for the end of any wait.
     *
     * @return whether there is one; false once the brake is on
     */
    boolean enter() throws InterruptedException {
        while (true) {
            rest();
            synchronized (this) {
                while (active >= limit) {
                    wait();
                }
                if (stop.isOn() || until == null) {
                    active++;
                    return !stop.isOn();
                }
            }
        }
    }

    /** Gives the place back, and tells whether the server took it easily. */
    void leave(boolean easily) {
        var changed = false;
        synchronized (this) {
            active--;
            easy = easily ? easy + 1 : 0;
            if (easy >= EASY && limit < most) {
                limit++;
                easy = 0;
                changed = true;
            }
            changed |= resting != null;
            resting = null;
            notifyAll();
        }
        if (changed) {
            tell();
        }
    }

    /**
     * Slows down after a 429.
     *
     * @param tries how often the same was tried, from 1
     * @return whether to try again; false after too many tries, or if the server asks for too long a wait
     */
    boolean slowDown(ApiProblem problem, int tries) {
        var asked = problem.retryAfter();
        if (tries >= MOST_TRIES || (asked != null && asked.compareTo(LONGEST_ASKED) > 0)) {
            return false;
        }
        waitFor(asked == null ? pause(tries) : asked);
        return true;
    }

    /** A read rests within the client, for that long; others need not, but a person is to see it. */
    void resting(Duration length) {
        synchronized (this) {
            resting = later(resting, clock.instant().plus(length));
        }
        tell();
    }

    /**
     * Rests for {@code length} without keeping others waiting.
     *
     * @return whether to go on; false once the brake is on
     */
    boolean pause(Duration length) throws InterruptedException {
        if (!stop.isOn()) {
            settings.rest().of(length, stop.cancellation());
        }
        return !stop.isOn();
    }

    /** Rests until nobody has to wait any more, or the brake is on. */
    void rest() throws InterruptedException {
        for (var end = until(); end != null && !stop.isOn(); end = until()) {
            var left = Duration.between(clock.instant(), end);
            if (left.isPositive()) {
                settings.rest().of(left, stop.cancellation());
            }
            if (isOver(end)) {
                tell();
            }
        }
    }

    private synchronized @Nullable Instant until() {
        return until;
    }

    private synchronized boolean isOver(Instant end) {
        var over = end.equals(until);
        until = over ? null : until;
        return over;
    }

    private Duration pause(int tries) {
        var doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, MOST_TRIES));
        var bounded = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofMillis((long) ((double) bounded.toMillis() * (0.5 + settings.jitter().getAsDouble() / 2)));
    }

    private void waitFor(Duration length) {
        synchronized (this) {
            until = later(until, clock.instant().plus(length));
            limit = Math.max(1, limit / 2);
            easy = 0;
        }
        tell();
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private void tell() {
        @Nullable
        Instant end;
        int parallel;
        synchronized (this) {
            end = until != null && resting != null ? later(until, resting) : until == null ? resting : until;
            parallel = limit;
        }
        listener.changed(end, parallel);
    }
}
