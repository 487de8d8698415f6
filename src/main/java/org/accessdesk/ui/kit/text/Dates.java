package org.accessdesk.ui.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Formats dates and times in the zone of the computer, as its locale writes them; on the command line, whose locale is
 * {@link Locale#ROOT}, as ISO 8601 does.
 */
public final class Dates {
    private static final DateForm DAY = new DateForm(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM),
            "uuuu-MM-dd");
    private static final DateForm MOMENT = new DateForm(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), "uuuu-MM-dd HH:mm");
    private static final DateForm SECOND = new DateForm(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM),
            "uuuu-MM-dd HH:mm:ss");
    private static final DateForm TIME = new DateForm(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM),
            "HH:mm:ss");

    private record DateForm(DateTimeFormatter localized, DateTimeFormatter iso) {
        DateForm(DateTimeFormatter localized, String iso) {
            this(localized, DateTimeFormatter.ofPattern(iso, Locale.ROOT));
        }

        String of(TemporalAccessor time) {
            var locale = Locale.getDefault();
            return locale.equals(Locale.ROOT) ? iso.format(time) : localized.withLocale(locale).format(time);
        }
    }

    private Dates() {}

    /** "5 Dec 2025"; empty for null. */
    public static String day(@Nullable Instant instant) {
        return of(instant, DAY);
    }

    /** "5 Dec 2025". */
    public static String day(LocalDate day) {
        return DAY.of(day);
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

    private static String of(@Nullable Instant instant, DateForm form) {
        return instant == null ? "" : form.of(instant.atZone(ZoneId.systemDefault()));
    }
}
