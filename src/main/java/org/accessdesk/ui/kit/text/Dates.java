package org.accessdesk.ui.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats dates and times in the zone and language of the computer. */
public final class Dates {
    private static final String TIME = "HH:mm:ss";

    private Dates() {}

    /** "05 Dec 2025"; empty for null. */
    public static String day(@Nullable Instant instant) {
        return of(instant, Texts.get("kit.date.day"));
    }

    /** "05 Dec 2025". */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(Texts.get("kit.date.day"), Locale.getDefault()).format(day);
    }

    /** "05 Dec 2025, 14:03"; empty for null. */
    public static String moment(@Nullable Instant instant) {
        return of(instant, Texts.get("kit.date.moment"));
    }

    /** "05 Dec 2025, 14:03:07"; empty for null. */
    public static String second(@Nullable Instant instant) {
        return of(instant, Texts.get("kit.date.moment").replace("mm", "mm:ss"));
    }

    /** "18 Nov 09:14"; empty for null. */
    public static String minute(@Nullable Instant instant) {
        return of(instant, Texts.get("kit.date.minute"));
    }

    /** "14:03:07"; empty for null. */
    public static String time(@Nullable Instant instant) {
        return of(instant, TIME);
    }

    private static String of(@Nullable Instant instant, String pattern) {
        return instant == null ? ""
                : DateTimeFormatter.ofPattern(pattern, Locale.getDefault())
                        .format(instant.atZone(ZoneId.systemDefault()));
    }
}
