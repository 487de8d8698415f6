package org.accessdesk.demo.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How filters travel (api.md §3.3). */
class QueryStringTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '~', nullValues = "-", textBlock = """
            eq(id,%22a%22)&limit=5 -> eq(id,"a")
            limit=5&a=1&b=2&offset=3 -> a=1,b=2
            and(a=1&b=2)&limit=5 -> and(a=1&b=2)
            eq(n,"a&b")&limit=5 -> eq(n,"a&b")
            eq(n,%22a&b%22)&limit=5 -> eq(n,"a&b")
            eq(n,%22a%26limit=7%22)&limit=5 -> eq(n,"a&limit=7")
            eq(n,%22O'Hara%22)&limit=5 -> eq(n,"O'Hara")
            eq(n,%27)&(%27)&limit=5 -> eq(n,')&(')
            eq(n,%22a%2Bb+c%20d%22)&limit=5 -> eq(n,"a+b c d")
            a=1&a=2&A=3&limit=5&limit=6 -> a=1
            &&limit=5& -> -
            LIMIT=5 -> -
            """)
    void separatesFilterAndControls(String raw, String filter) throws BadQueryException {
        var query = QueryString.of(raw);

        assertThat(query.filter()).isEqualTo(filter == null ? "" : filter);
        if (raw.toLowerCase(Locale.ROOT).contains("&limit=5") || raw.startsWith("LIMIT")) {
            assertThat(query.limit()).isEqualTo("5");
        }
    }

    @Test
    void hasNothingToSayOfNothing() throws BadQueryException {
        assertThat(QueryString.of(null)).isEqualTo(new QueryString(null, null, "", "", ""));
        assertThat(QueryString.of("")).isEqualTo(QueryString.of(null));
    }

    @ParameterizedTest
    @CsvSource({"name=%", "name=%2", "name=%zz", "%"})
    void refusesWhatIsNoEncoding(String raw) {
        assertThatExceptionOfType(BadQueryException.class).isThrownBy(() -> QueryString.of(raw))
                .withMessage("Cannot convert value: '" + raw + "'.");
    }
}
