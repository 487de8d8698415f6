package org.accessdesk.ui.capture.window;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of a window that can be chosen, by their places in reading order.
 *
 * @param parents for each part the place of the smallest one around it; -1 for the window
 */
record PartTree(List<Integer> parents) {

    /** The next part; after the last one the window. */
    int next(int from) {
        return (from + 1) % parents.size();
    }

    /** The part before; before the window the last one. */
    int previous(int from) {
        return (from + parents.size() - 1) % parents.size();
    }

    /** The part around; the window is around itself. */
    int around(int from) {
        return Math.max(0, parents.get(from));
    }

    /** The first part within; the same if there is none. */
    int within(int from) {
        return IntStream.range(0, parents.size()).filter(i -> parents.get(i) == from).findFirst().orElse(from);
    }

    /** The part beside, which has the same part around it: the next one by 1, the one before by -1. */
    int beside(int from, int step) {
        var all = IntStream.range(0, parents.size()).filter(i -> parents.get(i).equals(parents.get(from))).toArray();
        for (var i = 0; i < all.length; i++) {
            if (all[i] == from) {
                return all[(i + step + all.length) % all.length];
            }
        }
        return from;
    }
}
