package org.accessdesk.ui.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats dates and times in the zone of the computer, as its locale writes them. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
            FormatStyle.SHORT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);

    private Dates() {}

    /** "5 Dec 2025"; empty for null. */
    public static String day(@Nullable Instant instant) {
        return of(instant, DAY);
    }

    /** "5 Dec 2025". */
    public static String day(LocalDate day) {
        return DAY.withLocale(Locale.getDefault()).format(day);
    }

    /** "5 Dec 2025, 14:03"; empty for null. */
    public static String moment(@Nullable Instant instant) {
        return of(instant, MOMENT);
    }

    /** "5 Dec 2025, 14:03:07"; empty for null. */
    public static String second(@Nullable Instant instant) {
        return of(instant, SECOND);
    }

    /** "14:03:07"; empty for null. */
    public static String time(@Nullable Instant instant) {
        return of(instant, TIME);
    }

    private static String of(@Nullable Instant instant, DateTimeFormatter form) {
        return instant == null ? ""
                : form.withLocale(Locale.getDefault()).format(instant.atZone(ZoneId.systemDefault()));
    }
}
