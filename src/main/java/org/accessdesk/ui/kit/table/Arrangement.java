package org.accessdesk.ui.kit.table;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.text.KeyOrder;
import org.jspecify.annotations.Nullable;

/** The places of a list in the order of a table, and which of them a filter shows. Pure: computed on any thread. */
final class Arrangement {
    /** Above, changed rows are sorted together with all others. */
    static final int FEW = 256;
    /** From here on several threads filter. */
    static final int MANY = 50_000;
    private static final int PARTS = 4;

    private final int[] order;
    private final @Nullable BitSet matching;
    private final int[] shown;

    /**
     * An arrangement.
     *
     * @param order all places in order; not to be changed
     * @param matching the places that the filter shows; null for all; not to be changed
     */
    Arrangement(int[] order, @Nullable BitSet matching) {
        this.order = order;
        this.matching = matching;
        this.shown = matching == null ? order : only(matching, order);
    }

    private static int[] only(BitSet matching, int[] order) {
        var shown = new int[matching.cardinality()];
        var end = 0;
        for (var place : order) {
            if (matching.get(place)) {
                shown[end++] = place;
            }
        }
        return shown;
    }

    /** All places in order; not to be changed. */
    int[] order() {
        return order;
    }

    /** The places that the filter shows; null for all; not to be changed. */
    @Nullable
    BitSet matching() {
        return matching;
    }

    /**
     * All places of {@code source} in the order of {@code comparator}, in their own order for null. Several threads make
     * the keys of the rows and compare them.
     */
    static <R> int[] order(RowSource<?, R> source, @Nullable Comparator<? super R> comparator) {
        if (comparator == null) {
            return IntStream.range(0, source.size()).toArray();
        }
        return KeyOrder.<R>of(comparator).order(source.size(), source::row);
    }

    /**
     * {@code order}, in which the rows at {@code touched} places are others now: each goes where it belongs, equal rows
     * in the order of their places, as {@link #order(RowSource, Comparator)} has them.
     */
    static <R> int[] moved(int[] order, BitSet touched, RowSource<?, R> source, Comparator<? super R> comparator) {
        var rest = IntStream.of(order).filter(place -> !touched.get(place)).toArray();
        var by = KeyOrder.<R>of(comparator);
        var moving = touched.stream().mapToObj(place -> by.keys(place, source.row(place)))
                .toArray(KeyOrder.MadeKeys[]::new);
        var sorted = by.sorted(moving);
        var ends = new int[sorted.length];
        for (var at = 0; at < ends.length; at++) {
            ends[at] = end(rest, at == 0 ? 0 : ends[at - 1], source, by, sorted[at]);
        }
        return merged(rest, sorted, ends);
    }

    /** Where {@code moving} belongs in {@code rest}, at {@code start} or after it: near to it, if many rows move. */
    private static <R> int end(int[] rest, int start, RowSource<?, R> source, KeyOrder<R> by,
            KeyOrder.MadeKeys moving) {
        var low = start;
        var step = 1;
        while (low + step <= rest.length && isBefore(rest[low + step - 1], source, by, moving)) {
            low += step;
            step *= 2;
        }
        var high = Math.min(rest.length, low + step - 1);
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isBefore(rest[middle], source, by, moving)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static <R> boolean isBefore(int place, RowSource<?, R> source, KeyOrder<R> by, KeyOrder.MadeKeys moving) {
        var compared = by.compareKeys(by.keys(place, source.row(place)), moving);
        return compared < 0 || (compared == 0 && place < moving.place());
    }

    private static int[] merged(int[] rest, KeyOrder.MadeKeys[] moving, int[] ends) {
        var all = new int[rest.length + moving.length];
        var from = 0;
        var to = 0;
        for (var at = 0; at < moving.length; at++) {
            System.arraycopy(rest, from, all, to, ends[at] - from);
            to += ends[at] - from;
            from = ends[at];
            all[to++] = moving[at].place();
        }
        System.arraycopy(rest, from, all, to, rest.length - from);
        return all;
    }

    /**
     * The places that {@code filter} shows.
     *
     * @param among the only ones to look at; null for all
     */
    static @Nullable BitSet matching(RowSource<?, ?> source, ListFilter filter, @Nullable BitSet among) {
        if (!filter.isActive()) {
            return null;
        }
        var places = among == null ? all(source.size()) : among;
        var candidates = places.toLongArray();
        var found = new long[candidates.length];
        if (source.size() < MANY) {
            match(source, filter, candidates, 0, found.length, found);
        } else {
            IntStream.range(0, PARTS).parallel().forEach(part -> match(source, filter, candidates,
                    found.length * part / PARTS, found.length * (part + 1) / PARTS, found));
        }
        return BitSet.valueOf(found);
    }

    private static BitSet all(int size) {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    /** Finds those of {@code candidates} that match, as bits of the words from {@code start} to {@code end}. */
    private static void match(RowSource<?, ?> source, ListFilter filter, long[] candidates, int start, int end,
            long[] found) {
        var test = source.matching(filter);
        for (var word = start; word < end; word++) {
            for (var left = candidates[word]; left != 0; left &= left - 1) {
                var bit = Long.numberOfTrailingZeros(left);
                if (test.test(word * Long.SIZE + bit)) {
                    found[word] |= 1L << bit;
                }
            }
        }
    }

    /** The places to show, in order; not to be changed. */
    int[] shown() {
        return shown;
    }
}
