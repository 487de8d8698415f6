package org.accessdesk.demo.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nested filters say the same as the same conditions written in Java. */
class RandomFilterTest {

    /** An object, and what it is compared as. */
    private record Thing(String id, int a, int b) {
        String json() {
            return "{\"id\":\"%s\",\"a\":%d,\"b\":%d}".formatted(id, a, b);
        }
    }

    /** A filter in both languages. */
    private record Twin(String text, Predicate<Thing> test) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithJava(long seed) throws BadQueryException {
        var random = new Random(seed);
        var things = IntStream.range(0, 100)
                .mapToObj(i -> new Thing("T-%03d".formatted(i), random.nextInt(6), random.nextInt(6))).toList();
        var source = new People("random", things.stream().map(Thing::json).toList());
        var queries = new Queries(100);

        for (var i = 0; i < 100; i++) {
            var twin = twin(random, 4);
            var found = Ask.ids(queries.list(source, "limit=100&" + Ask.encoded(twin.text())));
            assertThat(found).as(twin.text())
                    .isEqualTo(things.stream().filter(twin.test()).map(Thing::id).toList());
        }
    }

    private static Twin twin(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> joined("and(", ",", ")", twins(random, depth), true);
            case 2 -> joined("or(", ",", ")", twins(random, depth), false);
            case 3 -> joined("(", "&", ")", twins(random, depth), true);
            case 4 -> joined("(", ";", ")", twins(random, depth), false);
            case 5 -> {
                var inner = twin(random, depth - 1);
                yield new Twin("not(" + inner.text() + ")", inner.test().negate());
            }
            default -> leaf(random);
        };
    }

    private static List<Twin> twins(Random random, int depth) {
        List<Twin> twins = new ArrayList<>();
        for (var i = random.nextInt(1, 4); i > 0; i--) {
            twins.add(twin(random, depth - 1));
        }
        return twins;
    }

    private static Twin joined(String before, String between, String after, List<Twin> twins, boolean all) {
        return new Twin(twins.stream().map(Twin::text).collect(Collectors.joining(between, before, after)),
                thing -> all
                        ? twins.stream().allMatch(twin -> twin.test().test(thing))
                        : twins.stream().anyMatch(twin -> twin.test().test(thing)));
    }

    private static Twin leaf(Random random) {
        var value = random.nextInt(6);
        return switch (random.nextInt(6)) {
            case 0 -> new Twin("eq(a," + value + ")", thing -> thing.a() == value);
            case 1 -> new Twin("b=" + value, thing -> thing.b() == value);
            case 2 -> new Twin("gt(a," + value + ")", thing -> thing.a() > value);
            case 3 -> new Twin("le(b," + value + ")", thing -> thing.b() <= value);
            case 4 -> new Twin("lt(a,b)", thing -> thing.a() < thing.b());
            default -> new Twin("out(a,(1," + value + "))", thing -> thing.a() != 1 && thing.a() != value);
        };
    }
}
