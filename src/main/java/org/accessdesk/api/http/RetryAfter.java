package org.accessdesk.api.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header in which a server asks to wait: seconds, or an HTTP date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private RetryAfter() {}

    /** How long to wait; never negative; null if the header is missing or invalid. */
    static @Nullable Duration of(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        if (SECONDS.matcher(header.strip()).matches()) {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        }
        try {
            var wait = Duration.between(clock.instant(),
                    Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip())));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
