package org.accessdesk.service.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshScheduleTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final RefreshSchedule refreshes = new RefreshSchedule();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");

    private boolean after(Duration time, boolean offline, boolean busy) {
        now = now.plus(time);
        return refreshes.tick(now, offline, busy);
    }

    /** The seconds between its refreshes while it is offline. */
    private List<Long> tries(int many) {
        var tries = new ArrayList<Long>();
        var since = 0L;
        while (tries.size() < many && since < 10_000) {
            since++;
            if (after(SECOND, true, false)) {
                tries.add(since);
                since = 0;
            }
        }
        return tries;
    }

    @Test
    void inQuietTimesItNeverWantsAnything() {
        for (var i = 0; i < 10_000; i++) {
            assertThat(after(SECOND, false, false)).isFalse();
        }
    }

    @Test
    void looksAgainLessAndLessOften() {
        after(SECOND, true, false);
        assertThat(tries(6)).containsExactly(30L, 60L, 120L, 300L, 300L, 300L);
    }

    @Test
    void whoWasThereMeanwhileIsSoonAskedAgain() {
        after(SECOND, true, false);
        tries(4);
        after(SECOND, false, false);
        after(SECOND, true, false);
        assertThat(tries(2)).containsExactly(30L, 60L);
    }

    /** While the lists are read, it is unknown whether the server is still unreachable. */
    @Test
    void readingDoesNotStartTheCountAnew() {
        after(SECOND, true, false);
        tries(2);
        after(SECOND, false, true);
        after(SECOND, true, true);
        assertThat(tries(1).getFirst()).isEqualTo(118);
    }

    @Test
    void afterASleepItLooksAtOnceAndOnce() {
        after(SECOND, false, false);
        assertThat(after(Duration.ofHours(8), false, false)).isTrue();
        assertThat(after(SECOND, false, false)).isFalse();
        assertThat(after(RefreshSchedule.SLEEP, false, false)).isFalse();
        assertThat(after(RefreshSchedule.SLEEP.plus(SECOND), false, false)).isTrue();
    }

    @Test
    void awokenInTheMiddleOfSomethingItWaitsForItsEnd() {
        after(SECOND, false, false);
        assertThat(after(Duration.ofHours(8), false, true)).isFalse();
        assertThat(after(SECOND, false, true)).isFalse();
        assertThat(after(SECOND, false, false)).isTrue();
        assertThat(after(SECOND, false, false)).isFalse();
    }

    @Test
    void awokenOfflineItLooksAtOnce() {
        after(SECOND, true, false);
        tries(3);
        assertThat(after(Duration.ofMinutes(3), true, false)).isTrue();
    }

    @Test
    void aClockThatIsPutBackDoesNotMakeItWait() {
        after(SECOND, true, false);
        assertThat(after(Duration.ofDays(-30), true, false)).isFalse();
        assertThat(tries(1)).containsExactly(30L);
    }
}
