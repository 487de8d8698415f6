package org.accessdesk.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Compares this computer's clock with the server's, by the date of its responses. Thread-safe. */
final class ServerClock {
    private final Clock clock;
    private volatile @Nullable Duration ahead;

    ServerClock(Clock clock) {
        this.clock = clock;
    }

    /** Records the headers of a response that has just arrived. */
    void answered(Headers headers) {
        Instant date = headers.getInstant("Date");
        // The date of a cached response is too old.
        if (date != null && headers.get("Age") == null) {
            ahead = Duration.between(date, clock.instant());
        }
    }

    /** How far this computer's clock is ahead; negative if it is behind; empty until a response had a date. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }
}
