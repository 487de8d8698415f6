package org.accessdesk.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as a person reads them, in the zone and language of the computer. */
public final class Dates {
    private static final String PATTERN = "dd MMM yyyy";

    private Dates() {}

    /** "05 Dec 2025"; the empty text for no day. */
    public static String day(@Nullable Instant instant) {
        return instant == null ? ""
                : DateTimeFormatter.ofPattern(PATTERN, Locale.getDefault())
                        .format(instant.atZone(ZoneId.systemDefault()));
    }
}
