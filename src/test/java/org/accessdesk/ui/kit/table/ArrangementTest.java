package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.junit.jupiter.api.Test;

/** The text that a column sorts by is made once for each row, however many comparisons the sort needs. */
class ArrangementTest {
    private static final int ROWS = 5_000;

    /** Rows that are the numbers from 0. */
    private record Numbers(int size) implements RowSource<Integer, Integer> {
        @Override
        public Integer id(int place) {
            return place;
        }

        @Override
        public int place(Integer id) {
            return id;
        }

        @Override
        public Integer row(int place) {
            return place;
        }

        @Override
        public IntPredicate matching(ListFilter filter) {
            return _ -> true;
        }
    }

    @Test
    void aTextIsMadeOnceForEachRow() {
        var random = new Random(1);
        var texts = IntStream.range(0, ROWS).mapToObj(_ -> String.valueOf(random.nextInt())).toList();
        var made = new AtomicInteger();
        var order = Arrangement.order(new Numbers(ROWS), Alphabetical.<Integer>by(row -> {
            made.incrementAndGet();
            return texts.get(row);
        }).reversed());
        assertThat(made).hasValue(ROWS);
        assertThat(IntStream.of(order).mapToObj(texts::get))
                .containsExactlyElementsOf(Alphabetical.sorted(texts).reversed());
    }
}
