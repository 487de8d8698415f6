package org.accessdesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.accessdesk.service.account.Loading;
import org.junit.jupiter.api.Test;

/** The estimate of how long the users still take to be read. */
class TimeLeftTest {
    private static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
    private final TimeLeft left = new TimeLeft();

    private Optional<Duration> at(int second, int done) {
        return left.at(new Loading(Loading.Part.USERS, done, 10_000), BEGAN.plusSeconds(second));
    }

    @Test
    void goesByThePaceSinceTheFirstPage() {
        assertThat(at(0, 100)).isEmpty();
        assertThat(at(1, 1_100)).as("too early to tell").isEmpty();
        assertThat(at(3, 3_100)).hasValue(Duration.ofMillis(6_900));
        assertThat(at(9, 9_100)).hasValue(Duration.ofMillis(900));
    }

    @Test
    void saysNothingOfAListThatStandsStill() {
        at(0, 100);
        assertThat(at(30, 100)).isEmpty();
    }

    @Test
    void beginsAgainWithTheNextLoad() {
        at(0, 100);
        at(5, 9_000);
        assertThat(left.at(null, BEGAN.plusSeconds(6))).isEmpty();
        assertThat(at(7, 9_500)).isEmpty();
        assertThat(at(9, 9_700)).hasValue(Duration.ofSeconds(3));
    }

    @Test
    void saysNothingOfAnUnknownTotal() {
        assertThat(left.at(new Loading(Loading.Part.USERS, 100, -1), BEGAN)).isEmpty();
        assertThat(left.at(new Loading(Loading.Part.GROUPS, 3, 30), BEGAN)).isEmpty();
    }
}
