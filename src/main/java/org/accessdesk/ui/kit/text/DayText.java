package org.accessdesk.ui.kit.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a day as people write it: as the app shows it, by ISO 8601 ("2026-11-25"), with dots ("25.11.2026"), as numbers
 * in the order of the locale ("25/11/26", "11/25/2026"), or with the month's name in the locale's usual forms.
 */
public final class DayText {
    private static final Pattern NUMBERS = Pattern
            .compile("(\\d{1,4})([-./ 年])\\s*(\\d{1,2})[-./ 月]\\s*(\\d{1,4})[.日]?");
    private static final int CENTURY = 2000;

    private DayText() {}

    /** The day; empty if {@code text} is none. */
    public static Optional<LocalDate> of(String text, Locale locale) {
        var line = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var numbers = NUMBERS.matcher(line);
        return numbers.matches() ? numbers(numbers, locale) : words(line, locale);
    }

    private static Optional<LocalDate> numbers(MatchResult parts, Locale locale) {
        var first = parts.group(1);
        if (first.length() > 2) {
            return day(first, parts.group(3), parts.group(4));
        }
        return parts.group(2).equals(".") || !isMonthFirst(locale) ? day(parts.group(4), parts.group(3), first)
                : day(parts.group(4), first, parts.group(3));
    }

    private static boolean isMonthFirst(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null,
                IsoChronology.INSTANCE, locale);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var number = Integer.parseInt(year);
            return year.length() == 3 ? Optional.empty()
                    : Optional.of(LocalDate.of(year.length() < 3 ? CENTURY + number : number, Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> words(String line, Locale locale) {
        var localized = Stream.of(FormatStyle.MEDIUM, FormatStyle.LONG, FormatStyle.FULL)
                .map(style -> DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null,
                        IsoChronology.INSTANCE, locale));
        return Stream
                .concat(localized, Stream.of("d MMM uuuu", "d MMMM uuuu", "MMM d uuuu",
                        "MMM d, uuuu", "MMMM d, uuuu"))
                .map(pattern -> parsed(line, pattern, locale)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> parsed(String line, String pattern, Locale locale) {
        try {
            var day = new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendPattern(pattern)
                    .toFormatter(locale).parse(line, LocalDate::from);
            // Java takes 31 February for the last of February.
            return line.contains(Integer.toString(day.getDayOfMonth())) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
