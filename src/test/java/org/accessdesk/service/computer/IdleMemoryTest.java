package org.accessdesk.service.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When memory is given back. */
class IdleMemoryTest {
    private static final long LIVE = 100_000_000;
    private long used = LIVE;
    private int collections;
    private final IdleMemory memory = new IdleMemory(() -> used, () -> {
        collections++;
        used = LIVE;
    });

    private void look(int seconds) {
        memory.look(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsUntilNobodyWorks() {
        used = 10 * LIVE;
        look(29);
        assertThat(collections).isZero();
        look(30);
        assertThat(collections).isOne();
    }

    @Test
    void collectsOnceForWhatWasLeftBehind() {
        look(60);
        look(61);
        look(62);
        assertThat(collections).isOne();
        used = LIVE + LIVE / 2 + IdleMemory.SPARE;
        look(63);
        assertThat(collections).as("little was left behind").isOne();
        used++;
        look(64);
        assertThat(collections).isEqualTo(2);
    }

    /** Refreshes all day long, while nobody works: what is in use stays within one bound. */
    @Test
    void staysFlatOverAThousandRefreshes() {
        var most = 0L;
        for (var refresh = 0; refresh < 1_000; refresh++) {
            used += 10_000_000;
            look(600);
            most = Math.max(most, used);
        }
        assertThat(most).isLessThan(LIVE + LIVE / 2 + IdleMemory.SPARE + 10_000_001);
        assertThat(collections).isBetween(50, 200);
    }
}
