package org.accessdesk.model.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.text.NameKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        return IntStream.of(order.order(all.size(), all::get)).mapToObj(all::get).toList();
    }

    /** A table of 100,000 rows with equal first keys here and there would else have three keys of each in memory at once. */
    @Test
    void furtherKeysAreMadeOnlyWhereTheFirstOnesAreEqual() {
        var people = people(1);
        var asked = ConcurrentHashMap.<Integer>newKeySet();
        var order = KeyOrder.by((AgedPerson person) -> Math.max(person.number(), 9))
                .thenComparing(KeyOrder.by(person -> {
                    asked.add(person.number());
                    return -person.number();
                }));
        assertThat(sorted(people, order)).extracting(AgedPerson::number).startsWith(9, 8, 7).endsWith(ROWS - 1);
        assertThat(asked).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
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

    /** Names that share their first letters, are parts of others, or have letters at both ends of Unicode. */
    private static List<String> names(long seed) {
        var random = new Random(seed);
        var letters = List.of("a", "A", "ä", "z", "\u0000", " ", "7", "Ж", "金", "\uFFEE", "\uD83D\uDE00", "-");
        return IntStream.range(0, ROWS).mapToObj(_ -> "anna".repeat(random.nextInt(3)) + IntStream
                .range(0, random.nextInt(6)).mapToObj(_ -> letters.get(random.nextInt(letters.size())))
                .collect(Collectors.joining()) + kanji(random)).toList();
    }

    private static String kanji(Random random) {
        return random.nextBoolean() ? "" : Character.toString('\u4E00' + random.nextInt(20_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void namesAreInTheOrderOfTheirKeysWhereverTheyDiffer(long seed) {
        var names = names(seed);
        var order = KeyOrder.<String, NameKey>by(name -> NameKey.of(name, Locale.ENGLISH));
        var plain = Comparator.<String, NameKey>comparing(name -> NameKey.of(name, Locale.ENGLISH));
        assertThat(sorted(names, order)).isEqualTo(names.stream().sorted(plain).toList());
        assertThat(sorted(names, order.reversed())).isEqualTo(names.stream().sorted(plain.reversed()).toList());
        var other = Comparator.comparing(NameKey::text);
        assertThat(sorted(names, KeyOrder.<String, NameKey>by(name -> NameKey.of(name, Locale.ENGLISH), other)))
                .isEqualTo(names.stream().sorted(Comparator.<String>naturalOrder()).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void equalNamesKeepTheirPlaces(long seed) {
        var random = new Random(seed);
        var names = IntStream.range(0, ROWS).mapToObj(_ -> List.of("Anna Abel", "Berta", "").get(random.nextInt(3)))
                .toList();
        var order = KeyOrder.<Integer, NameKey>by(at -> NameKey.of(names.get(at), Locale.ENGLISH));
        var places = IntStream.range(0, ROWS).boxed().toList();
        assertThat(sorted(places, order)).isEqualTo(places.stream().sorted(Comparator.comparing(names::get)).toList());
        assertThat(sorted(places, order.reversed()))
                .isEqualTo(
                        places.stream().sorted(Comparator.<Integer, String>comparing(names::get).reversed()).toList());
    }
}
