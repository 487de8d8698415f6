package org.accessdesk.model.sort;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.accessdesk.model.text.NameKey;

/**
 * Sorts many names by numbers that stand for some of their letters each, and within equal ones by the next letters. The
 * numbers lie side by side in memory, where a comparison of two names looks for the letters of both.
 */
final class LetterSort {
    private static final int PLACE_BITS = 21;
    private static final int LETTER_BITS = Long.SIZE - 1 - PLACE_BITS;
    /** So many names at most can be sorted; fewer than the least are compared: the ranks of all letters are a large table. */
    private static final int MOST = 1 << PLACE_BITS;
    private static final int LEAST = 256;
    /** Fewer names are compared with each other at once. */
    private static final int FEW = 16;
    /** So many numbers a name at most: names that are equal so far are often equal to the end. */
    private static final int DEPTH = 3;
    /** More letters of a name than this are never made numbers. */
    private static final int MOST_LETTERS = 24;

    private final NameKey[] all;
    private final String[] names;
    private final boolean back;
    private final int[] order;
    /** The rank of each letter among those that are there, from 1, since the end of a name comes before all. */
    private final int[] ranks = new int[Character.MAX_VALUE + 1];
    private final int bits;
    private final int letters;

    private LetterSort(NameKey[] all, boolean back) {
        this.all = all;
        this.names = Arrays.stream(all).map(NameKey::letters).toArray(String[]::new);
        this.back = back;
        this.order = IntStream.range(0, names.length).toArray();
        var there = new BitSet();
        for (var name : names) {
            for (var at = 0; at < Math.min(name.length(), MOST_LETTERS); at++) {
                there.set(name.charAt(at));
            }
        }
        var rank = 0;
        for (var letter = there.nextSetBit(0); letter >= 0; letter = there.nextSetBit(letter + 1)) {
            ranks[letter] = ++rank;
        }
        this.bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(rank));
        this.letters = Math.min(LETTER_BITS / bits, MOST_LETTERS / DEPTH);
    }

    /** Whether so many names can be sorted, and are worth it. */
    static boolean isFor(int names) {
        return names >= LEAST && names <= MOST;
    }

    /**
     * The numbers of {@code all} in order; those of equal names keep their order. Several threads sort.
     *
     * @param back whether the names are in the opposite order
     */
    static int[] order(NameKey[] all, boolean back) {
        var sort = new LetterSort(all, back);
        sort.sort(0, all.length, 0);
        return sort.order;
    }

    /** Sorts the places from {@code from} to before {@code to}, whose names are equal before the letter {@code first}. */
    private void sort(int from, int to, int first) {
        if (to - from <= FEW || first == DEPTH * letters) {
            compare(from, to);
            return;
        }
        var codes = new long[to - from];
        Arrays.setAll(codes, at -> code(order[from + at], first));
        Arrays.parallelSort(codes);
        for (var at = from; at < to; at++) {
            order[at] = (int) codes[at - from] & MOST - 1;
        }
        for (var begin = 0; begin < codes.length;) {
            var end = begin + 1;
            while (end < codes.length && codes[begin] >>> PLACE_BITS == codes[end] >>> PLACE_BITS) {
                end++;
            }
            if (end - begin > 1) {
                sort(from + begin, from + end, first + letters);
            }
            begin = end;
        }
    }

    /** A number that is not negative and smaller for names that come first: by letters from {@code first} on, then by place. */
    private long code(int place, int first) {
        var name = names[place];
        var code = 0L;
        for (var at = first; at < first + letters; at++) {
            code = code << bits | (at < name.length() ? ranks[name.charAt(at)] : 0);
        }
        return (back ? ~code & (1L << LETTER_BITS) - 1 : code) << PLACE_BITS | place;
    }

    private void compare(int from, int to) {
        Comparator<Integer> by = Comparator.comparing(at -> all[at]);
        var few = IntStream.range(from, to).mapToObj(at -> order[at]).toArray(Integer[]::new);
        Arrays.parallelSort(few, back ? by.reversed() : by);
        for (var at = from; at < to; at++) {
            order[at] = few[at - from];
        }
    }
}
