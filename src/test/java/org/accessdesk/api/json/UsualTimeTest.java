package org.accessdesk.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The quick way to read a time gives what the general one gives, or nothing. */
class UsualTimeTest {
    private final SplittableRandom random = new SplittableRandom(1);

    private static @Nullable Instant usual(String text) {
        try {
            return UsualTime.read(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Test
    void theUsualFormIsRead() {
        for (var n = 0; n < 2_000; n++) {
            var at = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 9_000_000_000L),
                    random.nextBoolean() ? 0 : 1_000_000L * random.nextInt(1_000));
            assertThat(usual(at.toString())).isEqualTo(at);
        }
        assertThat(usual("2025-03-01T12:00:00.1Z")).isEqualTo(Instant.parse("2025-03-01T12:00:00.1Z"));
        assertThat(usual("2025-03-01T12:00:00.123456789Z")).isEqualTo(Instant.parse("2025-03-01T12:00:00.123456789Z"));
    }

    @Test
    void aTextOfAnotherFormIsLeftToTheGeneralWayOrMeansTheSame() {
        var good = "2025-03-01T12:00:00.123Z";
        for (var n = 0; n < 20_000; n++) {
            var text = new StringBuilder(good);
            for (var edits = random.nextInt(3); edits >= 0; edits--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, "0123456789-:.TZ+ ٣".charAt(random.nextInt(18)));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, "0123456789-:.TZ+ ٣".charAt(random.nextInt(18)));
                }
            }
            var usual = usual(text.toString());
            assertThat(usual == null || usual.equals(IsoTime.read(text.toString()))).as("%s", text).isTrue();
        }
    }
}
