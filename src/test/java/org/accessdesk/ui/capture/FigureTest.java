package org.accessdesk.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void tellsMedianAlmostAllAndMaximum() {
        var figure = Figure.of("tick", IntStream.rangeClosed(1, 100).mapToDouble(n -> 101 - n).toArray(), "ms", 10);
        assertThat(figure.p50()).isEqualTo(50);
        assertThat(figure.p95()).isEqualTo(95);
        assertThat(figure.max()).isEqualTo(100);
        assertThat(figure.line()).matches("tick +50\\.0 +95\\.0 +100\\.0 ms +5\\.0");
    }

    @Test
    void aSingleValueIsAllOfThem() {
        var figure = Figure.of("start", new double[]{7}, "ms", 7);
        assertThat(figure.p50()).isEqualTo(7);
        assertThat(figure.p95()).isEqualTo(7);
    }
}
