package org.accessdesk.api.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time in the one form that the platform documents, {@code 2025-12-31T23:59:59.123Z}: by hand, since the list
 * of 100,000 users has half a million of them. {@link IsoTime} reads all other forms.
 */
final class UsualTime {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int MOST_DIGITS = 9;
    private static final int SECONDS_IN_DAY = 86_400;

    private UsualTime() {}

    /**
     * The instant; null if the text has another form.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    static @Nullable Instant read(String text) {
        if (!isUsual(text)) {
            return null;
        }
        var hour = number(text, 11, 2);
        var minute = number(text, 14, 2);
        var second = number(text, 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)).toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_IN_DAY + hour * 3_600L + minute * 60L + second, nanos(text));
    }

    private static boolean isUsual(String text) {
        var fraction = text.length() - FORM.length() - 2;
        return fraction >= -1 && fraction != 0 && fraction <= MOST_DIGITS && text.charAt(text.length() - 1) == 'Z'
                && hasForm(text)
                && (fraction < 0
                        || (text.charAt(FORM.length()) == '.' && areDigits(text, FORM.length() + 1, fraction)));
    }

    private static int nanos(String text) {
        var digits = Math.max(0, text.length() - FORM.length() - 2);
        var nanos = number(text, FORM.length() + 1, digits);
        for (var missing = digits; missing < MOST_DIGITS; missing++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static boolean hasForm(String text) {
        for (var at = 0; at < FORM.length(); at++) {
            if (FORM.charAt(at) == '0' ? !isDigit(text.charAt(at)) : text.charAt(at) != FORM.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int from, int count) {
        for (var at = from; at < from + count; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int count) {
        var number = 0;
        for (var at = from; at < from + count; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
