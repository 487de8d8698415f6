package org.accessdesk.service.apply.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.accessdesk.model.ApiProblem;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many requests a run sends in parallel, and when: after a 429 half as many, and no further change until the
 * time that the server asked for, or until a delay that doubles with each attempt. Adds one again after a while without
 * a 429. Half as many changes again may be in progress, so that requests go on while others write their journal entry.
 * Thread-safe.
 */
public final class RateLimiter {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** A longer wait is not made, but reported to the person. */
    static final Duration LONGEST_ASKED = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 5;
    private static final int EASY = 8;

    private final ApplySettings settings;
    private final Clock clock;
    private final StopSignal stop;
    private final int most;
    private final Listener listener;
    private final RequestGate requests = new RequestGate(this::limit);
    private int limit;
    private int active;
    private int easy;
    private @Nullable Instant until;
    private @Nullable Instant resting;

    /** Called for each change, on the thread that made it. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The limit changed.
         *
         * @param waitingUntil when the wait ends; null if there is none
         * @param parallel how many requests may run in parallel
         */
        void changed(@Nullable Instant waitingUntil, int parallel);
    }

    public RateLimiter(ApplySettings settings, int most, Clock clock, StopSignal stop, Listener listener) {
        this.settings = settings;
        this.clock = clock;
        this.stop = stop;
        this.most = most;
        this.limit = most;
        this.listener = listener;
    }

    /** How many changes are in progress at most, where {@code parallel} requests may be under way. */
    public static int changes(int parallel) {
        return parallel + parallel / 2;
    }

    /** The gate that each request of a change goes through. */
    public RequestGate requests() {
        return requests;
    }

    private synchronized int limit() {
        return limit;
    }

    /**
     * Waits until one more change may be in progress, and for the end of any delay.
     *
     * @return whether a slot was taken; false after the stop signal
     */
    public boolean enter() throws InterruptedException {
        while (true) {
            rest();
            synchronized (this) {
                while (active >= changes(limit)) {
                    wait();
                }
                if (stop.isOn() || until == null) {
                    active++;
                    return !stop.isOn();
                }
            }
        }
    }

    /** Releases the slot. {@code easily}: whether the server took the request without a 429. */
    public void leave(boolean easily) {
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
            notifyListener();
        }
    }

    /**
     * Slows down after a 429.
     *
     * @param tries how many attempts were made, at least 1
     * @return whether to try again; false after too many attempts, or if the server asks for too long a wait
     */
    public boolean slowDown(ApiProblem problem, int tries) {
        var asked = problem.retryAfter();
        if (tries >= MOST_TRIES || (asked != null && asked.compareTo(LONGEST_ASKED) > 0)) {
            return false;
        }
        waitFor(asked == null ? pause(tries) : asked);
        return true;
    }

    /** Reports that a read waits within the client for that long; other items need not wait. */
    public void resting(Duration length) {
        synchronized (this) {
            resting = later(resting, clock.instant().plus(length));
        }
        notifyListener();
    }

    /**
     * Waits for {@code length} without delaying others.
     *
     * @return whether to go on; false after the stop signal
     */
    public boolean pause(Duration length) throws InterruptedException {
        if (!stop.isOn()) {
            settings.rest().of(length, stop.cancellation());
        }
        return !stop.isOn();
    }

    /** Waits until the delay is over, or the stop signal is set. */
    public void rest() throws InterruptedException {
        for (var end = waitingUntil(); end != null && !stop.isOn(); end = waitingUntil()) {
            var left = Duration.between(clock.instant(), end);
            if (left.isPositive()) {
                settings.rest().of(left, stop.cancellation());
            }
            if (isOver(end)) {
                notifyListener();
            }
        }
    }

    private synchronized @Nullable Instant waitingUntil() {
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
        notifyListener();
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }

    private void notifyListener() {
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
