package org.accessdesk.model.sort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.text.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows by keys. A sort of many rows makes the keys of each row once, where a plain comparator would make
 * them for each comparison. Never changes; any thread can ask it if the functions allow that.
 */
public final class KeyOrder<R> implements Comparator<R> {
    /** From here on, several threads make the keys, and sort what is equal by the first ones. */
    private static final int SHARED = 4_096;

    private final List<RowKey<R, ?>> parts;

    private KeyOrder(List<RowKey<R, ?>> parts) {
        this.parts = parts;
    }

    private record RowKey<R, K>(Function<? super R, ? extends K> key, Comparator<? super K> by) {
        int compare(R a, R b) {
            return by.compare(key.apply(a), key.apply(b));
        }

        @SuppressWarnings("unchecked") // Both are keys that this part has made.
        int compareKeys(Object a, Object b) {
            return by.compare((K) a, (K) b);
        }

        RowKey<R, K> reversed() {
            return new RowKey<>(key, by.reversed());
        }

        /** Sorts the places from {@code from} to before {@code to}; those with equal keys. */
        List<Range> sort(int[] places, int from, int to, IntFunction<? extends R> row) {
            var before = Arrays.copyOfRange(places, from, to);
            var keys = keys(before, row);
            var order = order(keys);
            var equal = new ArrayList<Range>();
            var begin = 0;
            for (var at = 0; at < order.length; at++) {
                places[from + at] = before[order[at]];
                var last = at + 1 == order.length;
                if (last || compareKeys(keys[order[at]], keys[order[at + 1]]) != 0) {
                    if (at > begin) {
                        equal.add(new Range(from + begin, from + at + 1));
                    }
                    begin = at + 1;
                }
            }
            return equal;
        }

        private Object[] keys(int[] places, IntFunction<? extends R> row) {
            var keys = new Object[places.length];
            if (keys.length < SHARED) {
                Arrays.setAll(keys, at -> key.apply(row.apply(places[at])));
            } else {
                Arrays.parallelSetAll(keys, at -> key.apply(row.apply(places[at])));
            }
            return keys;
        }

        /** The numbers of {@code keys} in order; those of equal ones keep their order. */
        private int[] order(Object[] keys) {
            var back = by.equals(Collections.reverseOrder());
            if (LetterSort.isFor(keys.length) && (back || by.equals(Comparator.naturalOrder()))
                    && Arrays.stream(keys).allMatch(NameKey.class::isInstance)) {
                return LetterSort.order(Arrays.copyOf(keys, keys.length, NameKey[].class), back);
            }
            var sorted = new NumberedKey[keys.length];
            Arrays.setAll(sorted, at -> new NumberedKey(at, keys[at]));
            Arrays.parallelSort(sorted, (a, b) -> compareKeys(a.key, b.key));
            return Arrays.stream(sorted).mapToInt(NumberedKey::number).toArray();
        }
    }

    /** A key, and its number among those that are sorted. */
    private record NumberedKey(int number, Object key) {}

    /** The places from one to before another. */
    private record Range(int from, int to) {}

    /** The order of the keys. */
    public static <R, K extends Comparable<? super K>> KeyOrder<R> by(Function<? super R, ? extends K> key) {
        return by(key, Comparator.naturalOrder());
    }

    /** The order of the keys by {@code order}; none of them may be null. */
    public static <R, K> KeyOrder<R> by(Function<? super R, ? extends K> key, Comparator<? super K> order) {
        return new KeyOrder<>(List.of(new RowKey<>(key, order)));
    }

    /** The same order as {@code comparator}; the key of a row is the row, unless it has keys already. */
    public static <R> KeyOrder<R> of(Comparator<? super R> comparator) {
        return comparator instanceof KeyOrder<? super R> known ? known.narrowed() : by(row -> row, comparator);
    }

    @SuppressWarnings("unchecked") // An order of rows is one of rows of any narrower type.
    private <S> KeyOrder<S> narrowed() {
        return (KeyOrder<S>) this;
    }

    /** Orders by the same keys, made by the same functions, are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyOrder<?> order && parts.equals(order.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public int compare(R a, R b) {
        for (var part : parts) {
            var found = part.compare(a, b);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    @Override
    public KeyOrder<R> thenComparing(Comparator<? super R> other) {
        return new KeyOrder<>(Stream.concat(parts.stream(), KeyOrder.<R>of(other).parts.stream()).toList());
    }

    @Override
    public KeyOrder<R> reversed() {
        return new KeyOrder<>(parts.stream().<RowKey<R, ?>>map(RowKey::reversed).toList());
    }

    /** The keys of the row at a place. */
    public static final class MadeKeys {
        private final int place;
        private final Object[] keys;

        private MadeKeys(int place, Object[] keys) {
            this.place = place;
            this.keys = keys;
        }

        /** The place of the row among all that are sorted. */
        public int place() {
            return place;
        }
    }

    /** The keys of {@code row}, which is at {@code place} among all, for {@link #compareKeys}. */
    public MadeKeys keys(int place, R row) {
        var keys = new Object[parts.size()];
        for (var at = 0; at < keys.length; at++) {
            keys[at] = parts.get(at).key.apply(row);
        }
        return new MadeKeys(place, keys);
    }

    /**
     * The places before {@code size} in this order; those of equal rows keep theirs. Several threads make the keys and sort.
     * The further keys of a row are made only where the first ones are equal: those of 100,000 rows at once are a lot for
     * a collection to move, which stops the window.
     *
     * @param row the row at a place
     */
    public int[] order(int size, IntFunction<? extends R> row) {
        var places = IntStream.range(0, size).toArray();
        sort(places, 0, size, 0, row);
        return places;
    }

    /** Sorts the places from {@code from} to before {@code to}, whose rows are equal by the parts before {@code part}. */
    private void sort(int[] places, int from, int to, int part, IntFunction<? extends R> row) {
        if (to - from < 2 || part == parts.size()) {
            return;
        }
        var equal = parts.get(part).sort(places, from, to, row);
        (to - from < SHARED ? equal.stream() : equal.parallelStream())
                .forEach(some -> sort(places, some.from, some.to, part + 1, row));
    }

    /** {@code all} in this order; those of equal keys keep theirs. */
    public MadeKeys[] sorted(MadeKeys[] all) {
        var sorted = all.clone();
        Arrays.parallelSort(sorted, this::compareKeys);
        return sorted;
    }

    /** Compares two rows by their keys, as {@link #compare} does. */
    public int compareKeys(MadeKeys a, MadeKeys b) {
        for (var at = 0; at < a.keys.length; at++) {
            var found = parts.get(at).compareKeys(a.keys[at], b.keys[at]);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }
}
