package org.accessdesk.service.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows when to look again without being asked: after the computer has slept, and, less and less often, as long as nobody
 * answers. Asked at each tick of the window's clock.
 */
public final class RefreshSchedule {
    /** Ticks come each second; so long without one, and the computer has slept. */
    static final Duration SLEEP = Duration.ofMinutes(2);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(1),
            Duration.ofMinutes(2), Duration.ofMinutes(5));

    private @Nullable Instant last;
    private @Nullable Instant next;
    private int tries;
    private boolean woken;

    /**
     * Whether to read the lists anew now.
     *
     * @param offline whether nobody answered last time
     * @param busy whether something is read or applied just now, which is never disturbed
     */
    public boolean tick(Instant now, boolean offline, boolean busy) {
        var before = last;
        last = now;
        if (before != null && now.isBefore(before)) {
            // The clock was put back: what was to come then would be late by as much.
            next = null;
        }
        woken |= before != null && Duration.between(before, now).compareTo(SLEEP) > 0;
        return !busy && (offline ? againOffline(now) : wake());
    }

    private boolean wake() {
        next = null;
        tries = 0;
        var due = woken;
        woken = false;
        return due;
    }

    private boolean againOffline(Instant now) {
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
