package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.sort.KeyOrder;
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

    /** Numbers repeat, so that many rows are equal. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void movedRowsAreWhereASortHasThem(long seed) {
        var random = new Random(seed);
        var size = random.nextInt(300);
        var values = IntStream.range(0, size).map(_ -> random.nextInt(50)).toArray();
        var by = KeyOrder.<Integer, Integer>by(place -> values[place]);
        for (var order : List.of(by, by.reversed())) {
            var before = Arrangement.order(new Numbers(size), order);
            var touched = new BitSet();
            var few = 1 + random.nextInt(9);
            IntStream.range(0, size).filter(_ -> random.nextInt(few) == 0).forEach(place -> {
                touched.set(place);
                values[place] = random.nextInt(50);
            });
            assertThat(Arrangement.moved(before, touched, new Numbers(size), order))
                    .isEqualTo(Arrangement.order(new Numbers(size), order));
        }
    }

    /** A binary search through all for each comparison of each moved row made 70 texts for each of them. */
    @Test
    void fewTextsAreMadeForManyMovedRows() {
        var random = new Random(1);
        var texts = IntStream.range(0, ROWS).mapToObj(_ -> String.valueOf(random.nextInt()))
                .collect(Collectors.toCollection(ArrayList::new));
        var made = new AtomicInteger();
        var by = Alphabetical.<Integer>by(row -> {
            made.incrementAndGet();
            return texts.get(row);
        });
        var order = Arrangement.order(new Numbers(ROWS), by);
        var touched = new BitSet();
        IntStream.range(0, ROWS).filter(place -> place % 20 == 0).forEach(place -> {
            touched.set(place);
            texts.set(place, String.valueOf(random.nextInt()));
        });
        made.set(0);
        Arrangement.moved(order, touched, new Numbers(ROWS), by);
        assertThat(made).hasValueLessThan(12 * touched.cardinality());
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
