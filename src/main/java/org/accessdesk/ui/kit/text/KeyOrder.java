package org.accessdesk.ui.kit.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.text.NameKey;

/**
 * The order of rows by keys. A sort of many rows makes the keys of each row once, where a plain comparator would make
 * them for each comparison. Never changes; any thread can ask it if the functions allow that.
 */
public final class KeyOrder<R> implements Comparator<R> {
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
    }

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

    /** The keys of {@code row}, which is at {@code place} among all, for {@link #order}. */
    public MadeKeys keys(int place, R row) {
        var keys = new Object[parts.size()];
        for (var at = 0; at < keys.length; at++) {
            keys[at] = parts.get(at).key.apply(row);
        }
        return new MadeKeys(place, keys);
    }

    /**
     * The places of {@code all} in this order; those of equal keys keep theirs. Several threads sort.
     *
     * @param all each at its place
     */
    public int[] order(MadeKeys[] all) {
        var by = parts.getFirst().by;
        var back = by.equals(Collections.reverseOrder());
        if (all.length <= LetterSort.MOST && (back || by.equals(Comparator.naturalOrder()))
                && Arrays.stream(all).allMatch(made -> made.keys[0] instanceof NameKey)) {
            return LetterSort.order(all, made -> ((NameKey) made.keys[0]).letters(), back, this::compareKeys);
        }
        return Arrays.stream(sorted(all)).mapToInt(MadeKeys::place).toArray();
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
