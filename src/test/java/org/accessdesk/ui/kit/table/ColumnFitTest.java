package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.accessdesk.ui.kit.table.ColumnFit.Share;
import org.junit.jupiter.api.Test;

class ColumnFitTest {

    private static Share flexible(double wanted, double least) {
        return new Share(wanted, least, false);
    }

    private static Share kept(double wanted) {
        return new Share(wanted, 0, true);
    }

    @Test
    void freeWidthIsSharedInProportion() {
        assertThat(ColumnFit.widths(List.of(kept(40), flexible(100, 60), flexible(200, 60)), 640))
                .containsExactly(40, 200, 400);
    }

    @Test
    void missingWidthIsTakenFromWhatIsNotNeeded() {
        assertThat(ColumnFit.widths(List.of(kept(40), flexible(100, 60), flexible(200, 120)), 280))
                .containsExactly(40, 80, 160);
    }

    @Test
    void whatDoesNotFitKeepsItsLeastWidthAndIsScrolled() {
        assertThat(ColumnFit.widths(List.of(kept(100), flexible(100, 60), flexible(200, 120)), 200))
                .containsExactly(100, 60, 120);
    }

    @Test
    void aTableOfSizedColumnsKeepsTheirWidths() {
        assertThat(ColumnFit.widths(List.of(kept(100), kept(50)), 400)).containsExactly(100, 50);
    }

    /** No scroll bar for two pixels, no empty part, for any columns and widths. */
    @Test
    void theWidthsAddUpExactlyWhereTheyCan() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var shares = IntStream.rangeClosed(0, random.nextInt(9)).mapToObj(_ -> share(random)).toList();
            var available = random.nextDouble(2_500);
            var widths = ColumnFit.widths(shares, available);
            var sum = DoubleStream.of(widths).sum();
            var least = shares.stream().mapToDouble(s -> s.kept() ? s.wanted() : s.least()).sum();
            assertThat(widths).as("seed %d, table %d", seed, i)
                    .satisfies(w -> IntStream.range(0, w.length).forEach(c -> {
                        var share = shares.get(c);
                        assertThat(w[c]).isEqualTo(Math.rint(w[c]))
                                .isGreaterThanOrEqualTo(Math.floor(share.kept() ? share.wanted() : share.least()));
                    }));
            if (least <= Math.floor(available) && shares.stream().anyMatch(s -> !s.kept())) {
                assertThat(sum).as("seed %d, table %d", seed, i).isEqualTo(Math.floor(available));
            }
        }
    }

    private static Share share(Random random) {
        var wanted = 20 + random.nextDouble(300);
        return random.nextInt(4) == 0 ? kept(wanted) : flexible(wanted, wanted * random.nextDouble());
    }
}
