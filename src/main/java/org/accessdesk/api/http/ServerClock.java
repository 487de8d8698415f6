package org.accessdesk.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Compares this computer's clock with the server's, by the date of its answers. Safe for use by many threads. */
final class ServerClock {
    private final Clock clock;
    private volatile @Nullable Duration ahead;

    ServerClock(Clock clock) {
        this.clock = clock;
    }

    /** An answer with these headers has just come. */
    void answered(Headers headers) {
        Instant date = headers.getInstant("Date");
        // What a cache has kept says what time it was then.
        if (date != null && headers.get("Age") == null) {
            ahead = Duration.between(date, clock.instant());
        }
    }

    /** How far this computer's clock is ahead; negative where it is behind; empty as long as no answer had a date. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }
}
