package org.accessdesk.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.accessdesk.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in every form that servers use. */
class ServerTimeTest {
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private static ServerTime read(String json) {
        return ServerTime.of(ApiJson.tree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01T12:00:00Z", "2025-03-01T14:00:00+02:00", "2025-03-01T14:00:00+0200",
            "2025-03-01T14:00:00+02", "2025-03-01T12:00:00+00:00[UTC]", "2025-03-01 12:00:00Z", "2025-03-01T12:00Z",
            "2025-03-01T12:00:00", "2025-03-01t12:00:00z", "Sat, 01 Mar 2025 12:00:00 GMT", "1740830400000",
            "1740830400", "1740830400000000", "1740830400000000000", "1740830400.0", "/Date(1740830400000)/",
            "/Date(1740830400000+0200)/", "20250301T120000Z", "20250301T1200Z", "20250301120000", "202503011200",
            "2025-03-01T12Z", "2025-03-01T12:00:00,000Z", "2025-03-01T12:00:00.000000000Z", "2025-W09-6T12:00:00Z",
            "2025W096T120000Z", "2025-060T12:00:00Z", "2025060T120000Z", "2025-03-01  12:00:00 +00:00",
            "2025-03-01 12:00:00 UTC", "2025-03-01T13:00:00[Europe/Berlin]", "2025-03-01T13:00:00+01:00[Europe/Berlin]",
            "2025-03-01T07:00:00\u221205:00", "2025-03-01T12:00:00.0000000000000Z", "2025-03-01T11.99999999999Z",
            "  2025-03-01T12:00:00Z ", "2025-03-01T12:00:00GMT+00:00", "+2025-03-01T12:00:00Z"})
    void isTheSameInstant(String text) {
        assertThat(read("\"" + text + "\"").at()).isNotNull()
                .satisfies(at -> assertThat(ChronoUnit.SECONDS.between(at, NOON)).isZero());
        assertThat(read("\"" + text + "\"").unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1740830400000", "1740830400", "1740830400.0", "1740830400000000", "1.7408304E9",
            "[2025,3,1,12,0]", "[2025,3,1,12,0,0,0]", "20250301120000"})
    void isTheSameInstantWithoutQuotes(String number) {
        assertThat(read(number)).isEqualTo(new ServerTime(NOON, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "20250301", "2025-W09-6", "2025-060", "2025-03-01Z", "2025-02-28T24:00:00Z",
            "2025-02-28T23:59:60Z"})
    void isTheStartOfTheDay(String text) {
        assertThat(read("\"" + text + "\"").at()).isEqualTo("2025-03-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"  \"", "\"0001-01-01T00:00:00\"", "\"0001-01-01T00:00:00+02:00\"", "0",
            "\"0\"", "-62135596800", "-62135596800000", "\"/Date(-62135596800000)/\"", "\"1970-01-01T00:00:00Z\""})
    void isNone(String json) {
        assertThat(read(json)).isEqualTo(ServerTime.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"2025-13-01T12:00:00Z\"", "\"2025-02-30\"", "\"03/01/2025\"", "true",
            "{\"seconds\":1}", "[]", "[2025,13,1]", "\"2025-03-01T25:00:00Z\"", "\"2025-03-01T24:00:01Z\"",
            "\"2025-03-01T12:00:00+99:00\"", "\"2025-03-01T12:00:00[Nowhere/Else]\"", "\"T12:00\"", "\"-\"",
            "\"99999999999999999999999999\"", "1e400", "\"Sat, 99 Mar 2025 12:00:00 GMT\"", "\"2025-03-01T12:60:00Z\""})
    void isKeptAsItWasSentAndIsNoNever(String json) {
        var time = read(json);
        assertThat(time.at()).isNull();
        assertThat(time.unread()).isNotEmpty().hasSizeLessThan(50);
    }

    @Test
    void aSecretInItsPlaceIsNotShown() {
        assertThat(read("\"idt:TKN-1111-2222:" + TestServer.SECRET + "\"").unread()).isNotEmpty()
                .doesNotContain(TestServer.SECRET.substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyInstantIsReadInEveryForm(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var at = Instant.ofEpochSecond(400_000_000L + random.nextLong(3_000_000_000L));
            var offset = ZoneOffset.ofTotalSeconds(900 * (random.nextInt(113) - 56));
            for (var form : List.of("uuuu-MM-dd'T'HH:mm:ssXX", "uuuu-MM-dd HH:mm:ss.SSSXXX", "uuuuMMdd'T'HHmmssXX",
                    "YYYY-'W'ww-e'T'HH:mm:ssXXX", "uuuu-DDD't'HH:mm:ss,SSSSSSSXXX")) {
                var text = DateTimeFormatter.ofPattern(form, java.util.Locale.GERMANY).format(at.atOffset(offset));
                assertThat(read("\"" + text + "\"").at()).as("seed " + seed + ": " + text).isEqualTo(at);
            }
            assertThat(read(Long.toString(at.getEpochSecond())).at()).as("seed " + seed).isEqualTo(at);
            assertThat(read(Long.toString(at.toEpochMilli())).at()).as("seed " + seed).isEqualTo(at);
        }
    }
}
