package org.accessdesk.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static Fields fields(String value) {
        return Fields.of(ApiJson.tree("{\"at\":" + value + "}"));
    }

    @ParameterizedTest
    @CsvSource({"2024-05-09T14:40:28.958Z,2024-05-09T14:40:28.958Z", "2024-05-09T14:40:28+02:00,2024-05-09T12:40:28Z",
            "2024-05-09T14:40:28.1234567Z,2024-05-09T14:40:28.123456700Z", "2024-05-09T14:40:28,2024-05-09T14:40:28Z",
            "2024-05-09T14:40,2024-05-09T14:40:00Z", "2024-05-09,2024-05-09T00:00:00Z"})
    void readsTimesInEveryForm(String text, String expected) {
        assertThat(fields('"' + text + '"').time("at", new Gaps())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"soon\"", "17", "{}", "\"0001-01-01T00:00:00Z\"", "\"2024-13-01\""})
    void hasNoTimeOtherwise(String json) {
        assertThat(fields(json).time("at", new Gaps())).isNull();
    }

    @Test
    void readsNumbersThatFit() {
        assertThat(fields("7").integer("at")).isEqualTo(7);
        assertThat(fields("7.5").integer("at")).isNull();
        assertThat(fields("99999999999").integer("at")).isNull();
        assertThat(fields("\"7\"").integer("at")).isNull();
    }
}
