package org.accessdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.accessdesk.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Clock CLOCK = Clock.fixed(TestServer.NOW, ZoneOffset.UTC);

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.of("120", CLOCK)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.of(" 0 ", CLOCK)).isZero();
        assertThat(RetryAfter.of("999999999999", CLOCK)).isEqualTo(Duration.ofSeconds(999_999_999_999L));
        assertThat(RetryAfter.of("Sun, 01 Mar 2026 12:00:30 GMT", CLOCK)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Sun, 01 Mar 2026 11:00:00 GMT", CLOCK)).isZero();
        assertThat(RetryAfter.of(null, CLOCK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Sun, 31 Feb 2026 12:00:00 GMT"})
    void overlooksWhatMakesNoSense(String header) {
        assertThat(RetryAfter.of(header, CLOCK)).isNull();
    }
}
