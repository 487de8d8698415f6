package org.accessdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.Samples;
import org.junit.jupiter.api.Test;

/** Old snapshots get fewer; the latest stay. */
class RetentionTest {

    /** One every six hours, the latest first. */
    private static List<Snapshots.Kept> sixHourly(int days) {
        var kept = new ArrayList<Snapshots.Kept>();
        for (var n = days * 4; n > 0; n--) {
            kept.add(new Snapshots.Kept(n, Samples.NOW.plus(Duration.ofHours(6L * n)), 1, 1, true));
        }
        return kept;
    }

    @Test
    void keepsAllThenDaysThenWeeks() {
        assertThat(Retention.STANDARD.stay(sixHourly(7))).hasSize(28);
        assertThat(Retention.STANDARD.stay(sixHourly(90)).size()).isBetween(29 + 83, 29 + 97);
        assertThat(Retention.STANDARD.stay(sixHourly(3000)).size()).isLessThan(29 + 83 + 110);
    }

    @Test
    void nothingOlderThanChosenStays() {
        assertThat(Retention.ofDays(730).stay(sixHourly(90))).isEqualTo(Retention.STANDARD.stay(sixHourly(90)));
        assertThat(Retention.ofDays(7).stay(sixHourly(100))).hasSize(29);
        assertThat(Retention.ofDays(30).stay(sixHourly(100)).size()).isBetween(29 + 22, 29 + 25);
    }

    @Test
    void thinsOutTheSameWayHoweverOftenItIsAsked() {
        var all = sixHourly(200);
        var stay = Retention.STANDARD.stay(all);
        var left = all.stream().filter(k -> stay.contains(k.number())).toList();
        assertThat(Retention.STANDARD.stay(left)).isEqualTo(stay);
    }

    @Test
    void aClockThatIsWrongOnceSweepsNotAllAway() {
        var all = new ArrayList<>(sixHourly(20));
        all.addFirst(new Snapshots.Kept(999, Samples.NOW.plus(Duration.ofDays(36_500)), 1, 1, true));
        assertThat(Retention.STANDARD.stay(all)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Retention.STANDARD.stay(List.of())).isEmpty();
    }
}
