package org.accessdesk.model.sort;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Moves some rows of a known order to where they belong, which is faster than to sort all while they are few. Pure:
 * computed on any thread.
 *
 * @param row the row at a place, as it is now
 * @param by the order
 */
public record MovedRows<R>(IntFunction<? extends R> row, KeyOrder<R> by) {

    /**
     * {@code order}, in which the rows at {@code touched} places are others now, or new: each goes where it belongs, equal
     * rows in the order of their places, as {@link KeyOrder#order} has them.
     */
    public int[] in(int[] order, BitSet touched) {
        var rest = IntStream.of(order).filter(place -> !touched.get(place)).toArray();
        var moving = by.sorted(touched.stream().mapToObj(place -> by.keys(place, row.apply(place)))
                .toArray(KeyOrder.MadeKeys[]::new));
        var ends = new int[moving.length];
        for (var at = 0; at < ends.length; at++) {
            ends[at] = end(rest, at == 0 ? 0 : ends[at - 1], moving[at]);
        }
        return merged(rest, moving, ends);
    }

    /** Where {@code moving} belongs in {@code rest}, at {@code start} or after it: near to it, if many rows move. */
    private int end(int[] rest, int start, KeyOrder.MadeKeys moving) {
        var low = start;
        var step = 1;
        while (low + step <= rest.length && isBefore(rest[low + step - 1], moving)) {
            low += step;
            step *= 2;
        }
        var high = Math.min(rest.length, low + step - 1);
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isBefore(rest[middle], moving)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int place, KeyOrder.MadeKeys moving) {
        var compared = by.compareKeys(by.keys(place, row.apply(place)), moving);
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
}
