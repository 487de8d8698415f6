package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are made before a sort give the order of plain comparators. */
class KeyOrderTest {
    private static final int ROWS = 300;

    private record AgedPerson(String name, @Nullable Integer age, int number) {}

    private static final Comparator<@Nullable Integer> AGES = Comparator.nullsFirst(Comparator.naturalOrder());

    private static List<AgedPerson> people(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, ROWS).mapToObj(n -> new AgedPerson(random.nextInt(9) + "",
                random.nextBoolean() ? null : random.nextInt(5), n)).toList();
    }

    private static <T> List<T> sorted(List<T> all, KeyOrder<? super T> order) {
        record RowWithKeys<T>(T one, KeyOrder.MadeKeys keys) {}
        return all.stream().map(one -> new RowWithKeys<>(one, order.keys(one)))
                .sorted((a, b) -> order.compareKeys(a.keys(), b.keys())).map(RowWithKeys::one).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheOrderOfPlainComparators(long seed) {
        var people = people(seed);
        var plain = Comparator.comparing(AgedPerson::name).reversed().thenComparing(AgedPerson::age, AGES)
                .thenComparingInt(AgedPerson::number).reversed();
        var keyed = KeyOrder.by(AgedPerson::name).reversed().thenComparing(Comparator.comparing(AgedPerson::age, AGES))
                .thenComparing(Comparator.comparingInt(AgedPerson::number)).reversed();
        var expected = people.stream().sorted(plain).toList();
        assertThat(sorted(people, keyed)).isEqualTo(expected);
        var compared = new ArrayList<>(people);
        compared.sort(keyed);
        assertThat(compared).isEqualTo(expected);
        assertThat(sorted(people, KeyOrder.of(plain))).isEqualTo(expected);
    }
}
