package org.accessdesk.api.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time in the forms of ISO 8601, which are more than Java's formatters take: with or without separators, a
 * calendar, week or ordinal date, a blank for the T, a comma for the point, an offset of hours alone, and the region
 * that Java appends. A time without a zone is UTC.
 */
final class IsoTime {
    private static final Pattern FORM = Pattern.compile(
            """
                    (?<date>[+-]?\\d{4,9}-\\d{2}(?:-\\d{2})?|\\d{8}|\\d{4}-?W\\d{2}(?:-?[1-7])?|\\d{4}-\\d{3}|\\d{7})\
                    (?:(?:T|\\s+|_)(?<hour>\\d{2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2}))?)?(?:[.,](?<fraction>\\d+))?)?\
                    \\s*(?<zone>Z|UTC|GMT|(?:UTC|GMT)?[+\\-\\u2212]\\d{2}(?::?\\d{2}){0,2})?\\s*(?:\\[(?<region>[^\\]]+)\\])?""",
            Pattern.CASE_INSENSITIVE);
    private static final int NANO_DIGITS = 9;

    private IsoTime() {}

    /** The instant; null if the text has another form. */
    static @Nullable Instant read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        try {
            var date = date(group(form, "date").toUpperCase(Locale.ROOT));
            return withTime(date, form).atZone(zone(group(form, "zone"), group(form, "region"))).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String group(Matcher form, String name) {
        var text = form.group(name);
        return text == null ? "" : text;
    }

    private static LocalDate date(String text) {
        var digits = text.replaceFirst("^[+]", "");
        if (digits.contains("W")) {
            var plain = digits.replace("-", "");
            return LocalDate.parse(plain.substring(0, 4) + "-" + plain.substring(4, 7) + "-"
                    + (plain.length() > 7 ? plain.substring(7) : "1"), DateTimeFormatter.ISO_WEEK_DATE);
        }
        if (digits.matches("\\d{4}-?\\d{3}")) {
            return LocalDate.ofYearDay(Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(digits.length() - 3)));
        }
        if (digits.matches("\\d{8}")) {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        }
        var parts = digits.replaceFirst("^-", "").split("-", -1);
        var year = Integer.parseInt(parts[0]) * (digits.startsWith("-") ? -1 : 1);
        return LocalDate.of(year, Integer.parseInt(parts[1]), parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
    }

    /** Midnight may be 24:00 of the day before, and a leap second is the 60th. */
    private static LocalDateTime withTime(LocalDate date, Matcher form) {
        var hour = number(group(form, "hour"));
        var minute = number(group(form, "minute"));
        var second = number(group(form, "second"));
        var nanos = nanos(group(form, "fraction"));
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second + nanos > 0)) {
            throw new DateTimeException(form.group());
        }
        // A fraction belongs to the smallest unit that is written.
        var unit = !group(form, "second").isEmpty() ? 1L : !group(form, "minute").isEmpty() ? 60L : 3_600L;
        return date.atStartOfDay().plusHours(hour).plusMinutes(minute).plusSeconds(second).plusNanos(nanos * unit);
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static long nanos(String digits) {
        return digits.isEmpty() ? 0
                : Long.parseLong((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }

    private static ZoneId zone(String text, String region) {
        var offset = text.toUpperCase(Locale.ROOT).replace('\u2212', '-').replaceFirst("^(UTC|GMT|Z)", "");
        if (!offset.isEmpty()) {
            return ZoneOffset.of(offset);
        }
        return text.isEmpty() && !region.isEmpty() ? ZoneId.of(region) : ZoneOffset.UTC;
    }
}
