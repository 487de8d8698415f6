package org.accessdesk.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign texts stay on one line and affect nothing around them. */
class SafeTextTest {
    private static final int TRIES = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"Finance", "Özgür Şahin", "50% / \"quoted\" 'x' <b>&amp;</b> {0} $1 \\n", "山田　太郎",
            "\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
            "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "q4_clean_up"})
    void whatCanBeReadStaysAsItIs(String text) {
        assertThat(SafeText.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
            "'Line one\nLine two\tTab'>Line one Line two Tab",
            "'a\r\n\u2028b'>a b",
            "'a\u001B[2Kb\u0007'>a\u241B[2Kb\u2407",
            "'a\u009Bb\u007F'>a\uFFFDb\u2421",
            "'\u202Egnillib'>gnillib",
            "'a\u2066b\u2069\u200F\u061C'>ab",
            "'Fin\u200Bance\uFEFF'>Finance",
            "'Fin\u200Dance\uFE0F'>Finance",
            "'\u00A0Finance '>Finance"})
    void whatActsOrHidesIsShownOrGone(String raw, String shown) {
        assertThat(SafeText.line(raw)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \u00A0\u200B ", "\u2800", "\u3164", "\n\n", "\u200F", "\uDB40\uDC41"})
    void whatCannotBeSeenIsBlank(String text) {
        assertThat(SafeText.isBlank(text)).isTrue();
    }

    @Test
    void aNameThatRunsToTheLeftEndsBeforeWhatFollows() {
        assertThat(SafeText.isolated("\u05D0\u05D1 1")).isEqualTo("\u200E\u05D0\u05D1 1\u200E");
        assertThat(SafeText.isolated("Sales 1")).isEqualTo("Sales 1");
    }

    /** For any text: one line, no control character, none that changes the direction, and idempotent. */
    @Test
    void everyTextComesOutHarmless() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < TRIES; i++) {
            var raw = IntStream.range(0, random.nextInt(12)).map(_ -> character(random))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            var line = SafeText.line(raw);
            assertThat(line.codePoints()).as("seed %d, text %s", seed, raw.chars().boxed().toList())
                    .noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029
                            || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
                            || Character.getType(c) == Character.SURROGATE);
            assertThat(SafeText.line(line)).as("seed %d", seed).isEqualTo(line);
            assertThat(line.isBlank()).as("seed %d", seed).isEqualTo(line.isEmpty());
        }
    }

    private static int character(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> 0x2000 + random.nextInt(0x80);
            case 2 -> 0xD800 + random.nextInt(0x800);
            case 3 -> 0xFE00 + random.nextInt(0x200);
            default -> random.nextInt(0x110000);
        };
    }
}
