package org.accessdesk.ui.shell.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.accessdesk.service.apply.run.RunProgress;
import org.junit.jupiter.api.Test;

class ProgressSegmentsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    @Test
    void whatTheServerAsksToWaitIsCountedDown() {
        var until = NOW.plusSeconds(8);
        var running = new RunProgress(12, 60, false, until, 4);
        assertThat(ProgressSegments.of(running, NOW)).extracting(StripSegment::text)
                .containsExactly("Applying 12 of 60", "Trying again in 8 s");
        assertThat(ProgressSegments.of(running, until.minusMillis(500))).extracting(StripSegment::text)
                .last().isEqualTo("Trying again in 1 s");
        assertThat(ProgressSegments.of(running, until)).hasSize(1);
    }
}
