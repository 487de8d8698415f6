package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            var asking = Thread.currentThread();
            return place -> {
                assertThat(Thread.currentThread()).isSameAs(asking);
                return matches(place);
            };
        }

        static boolean matches(int place) {
            return Integer.toHexString(place * 31).contains("a");
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

    /** However many threads filter, each asks a test of its own. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 4_999, Arrangement.MANY - 1, Arrangement.MANY, Arrangement.MANY + 65,
            300_001})
    void aFilterShowsWhatMatches(int size) {
        var random = new Random(size);
        var among = new BitSet();
        IntStream.range(0, size).filter(_ -> random.nextInt(3) == 0).forEach(among::set);
        var order = IntStream.range(0, size).map(place -> size - 1 - place).toArray();
        for (var only : Arrays.asList(null, among, new BitSet())) {
            var matching = Arrangement.matching(new Numbers(size), ListFilter.NONE.withText("a"), only);
            var expected = IntStream.range(0, size).filter(place -> only == null || only.get(place))
                    .filter(Numbers::matches).toArray();
            assertThat(Objects.requireNonNull(matching).stream().toArray()).isEqualTo(expected);
            assertThat(new Arrangement(order, matching).shown())
                    .isEqualTo(IntStream.of(order).filter(matching::get).toArray());
        }
        assertThat(Arrangement.matching(new Numbers(size), ListFilter.NONE, null)).isNull();
        assertThat(new Arrangement(order, null).shown()).isSameAs(order);
    }
}
