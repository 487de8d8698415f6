package org.accessdesk.service.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to refresh automatically: after the computer has slept, and at growing intervals while the server does
 * not respond. Called at each tick of the window's clock.
 */
public final class RefreshSchedule {
    /** Ticks come each second; such a long gap means that the computer has slept. */
    static final Duration SLEEP = Duration.ofMinutes(2);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(1),
            Duration.ofMinutes(2), Duration.ofMinutes(5));

    private @Nullable Instant last;
    private @Nullable Instant next;
    private int tries;
    private boolean woken;

    /**
     * Whether to reload the lists now.
     *
     * @param offline whether the last load got no response
     * @param busy whether a load or an apply runs, which is never disturbed
     */
    public boolean tick(Instant now, boolean offline, boolean busy) {
        var before = last;
        last = now;
        if (before != null && now.isBefore(before)) {
            // The clock was set back: the next time would be too late by as much.
            next = null;
        }
        woken |= before != null && Duration.between(before, now).compareTo(SLEEP) > 0;
        return !busy && (offline ? retryOffline(now) : afterSleep());
    }

    /** How long until the server that does not respond is tried again; zero if that is not known or is now. */
    public Duration untilRetry(Instant now) {
        return next == null || !next.isAfter(now) ? Duration.ZERO : Duration.between(now, next);
    }

    private boolean afterSleep() {
        next = null;
        tries = 0;
        var due = woken;
        woken = false;
        return due;
    }

    private boolean retryOffline(Instant now) {
        if (next == null) {
            next = now.plus(pause());
        }
        if (!woken && now.isBefore(next)) {
            return false;
        }
        woken = false;
        tries++;
        next = now.plus(pause());
        return true;
    }

    private Duration pause() {
        return PAUSES.get(Math.min(tries, PAUSES.size() - 1));
    }
}
