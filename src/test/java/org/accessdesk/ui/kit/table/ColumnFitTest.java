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
        return new Share(wanted, least, false, least);
    }

    private static Share kept(double wanted) {
        return new Share(wanted, 0, true, wanted);
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

    /** The first column names the rows, the last one was sized by a person. */
    @Test
    void beforeATableScrollsItsColumnsGiveWay() {
        var shares = List.of(new Share(100, 80, false, 80), new Share(100, 60, false, 20), new Share(90, 0, true, 20));
        assertThat(ColumnFit.widths(shares, 250)).containsExactly(86, 74, 90);
        assertThat(ColumnFit.widths(shares, 175)).containsExactly(80, 40, 55);
        assertThat(ColumnFit.widths(shares, 100)).containsExactly(80, 20, 20);
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
            var least = shares.stream().mapToDouble(Share::floor).sum();
            assertThat(widths).as("seed %d, table %d", seed, i)
                    .satisfies(w -> IntStream.range(0, w.length).forEach(c -> {
                        var share = shares.get(c);
                        assertThat(w[c]).isEqualTo(Math.rint(w[c]))
                                .isGreaterThanOrEqualTo(Math.floor(share.floor()));
                    }));
            if (least <= Math.floor(available) && shares.stream().anyMatch(s -> !s.kept())) {
                assertThat(sum).as("seed %d, table %d", seed, i).isEqualTo(Math.floor(available));
            }
        }
    }

    private static Share share(Random random) {
        var wanted = 20 + random.nextDouble(300);
        var least = wanted * random.nextDouble();
        return random.nextInt(4) == 0 ? new Share(wanted, 0, true, least)
                : new Share(wanted, least, false, least * random.nextDouble());
    }
}
