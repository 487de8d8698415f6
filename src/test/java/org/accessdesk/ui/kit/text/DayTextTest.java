package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
    private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.US, Locale.GERMANY, Locale.FRANCE,
            Locale.of("es", "ES"), Locale.JAPAN);

    @Test
    void eachLocalesFormsAndIsoAreRead() {
        for (var seed = 0; seed < 2000; seed++) {
            var random = new Random(seed);
            var day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
            var locale = LOCALES.get(random.nextInt(LOCALES.size()));
            assertThat(DayText.of(day.toString(), locale)).as("seed " + seed).contains(day);
            for (var style : FormatStyle.values()) {
                var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null,
                        IsoChronology.INSTANCE, locale);
                var text = DateTimeFormatter.ofPattern(pattern, locale).format(day);
                assertThat(DayText.of(text, locale)).as("seed " + seed + ": " + text).contains(day);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "de", "de-AT", "es", "fr", "fr-CA", "ja"})
    void whatTheAppShowsIsRead(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                assertThat(DayText.of(Dates.day(day), Locale.getDefault())).as(Dates.day(day)).contains(day);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB; 5 Dec 2025; 5 Dec 2025, 14:03", "en-US; Dec 5, 2025; Dec 5, 2025, 2:03 PM",
            "de-DE; 05.12.2025; 05.12.2025, 14:03", "ja-JP; 2025/12/05; 2025/12/05 14:03"})
    void theAppWritesDatesAsTheLocaleDoes(String forms) {
        var parts = forms.split("; ", -1);
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(parts[0]));
        try {
            var at = LocalDateTime.of(2025, 12, 5, 14, 3).atZone(ZoneId.systemDefault()).toInstant();
            assertThat(Dates.day(at)).isEqualTo(parts[1]);
            assertThat(Dates.moment(at).replace('\u202f', ' ')).isEqualTo(parts[2]);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"25.11.2026, en-GB", "25.11.2026, en-US", "25.11.26, de-DE", "25/11/2026, en-GB", "11/25/2026, en-US",
            "25-11-2026, en-GB", "2026/11/25, en-US", "2026-11-25, ja-JP", "2026年11月25日, ja-JP", "25 nov 2026, en-GB",
            "'November 25, 2026', en-US", "' 25 November 2026 ', en-GB", "２０２６/１１/２５, ja-JP"})
    void usualFormsAreRead(String text, String locale) {
        assertThat(DayText.of(text, Locale.forLanguageTag(locale))).contains(LocalDate.of(2026, 11, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "31.02.2026", "31 Feb 2026", "2026-13-01", "25/11", "11/25/2026",
            "1.2.345"})
    void anythingElseIsNoDay(String text) {
        assertThat(DayText.of(text, Locale.UK)).isEmpty();
    }
}
