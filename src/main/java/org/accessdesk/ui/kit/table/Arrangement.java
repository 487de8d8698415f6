package org.accessdesk.ui.kit.table;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.sort.KeyOrder;
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
        return source.order(KeyOrder.of(comparator));
    }

    /**
     * {@code order}, in which the rows at {@code touched} places are others now: each goes where it belongs, equal rows
     * in the order of their places, as {@link #order(RowSource, Comparator)} has them.
     */
    static <R> int[] moved(int[] order, BitSet touched, RowSource<?, R> source, Comparator<? super R> comparator) {
        return source.order(KeyOrder.of(comparator), order, touched);
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
