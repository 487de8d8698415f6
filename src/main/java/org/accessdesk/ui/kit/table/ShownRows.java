package org.accessdesk.ui.kit.table;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/**
 * The rows that a table shows: places of a {@link PlacedRows} in order. A row is made when it is seen. However many rows
 * change, move, come or go, it is one event.
 */
public final class ShownRows<I, R> extends ObservableListBase<R> {
    /** The rows in view and some more; a row that is not kept is made once more. */
    private static final int MOST_KEPT = 256;

    private PlacedRows<I, R> source;
    private int[] places = {};
    private Map<I, R> made = new HashMap<>();
    /** The rows of the source before this one. */
    private Map<I, R> former = Map.of();

    /** Shows nothing of {@code source} yet. */
    public ShownRows(PlacedRows<I, R> source) {
        this.source = source;
    }

    @Override
    public R get(int at) {
        return row(places[at]);
    }

    @Override
    public int size() {
        return places.length;
    }

    /** The row of a place, whether shown or not; the same object as long as nothing in it changes. */
    R row(int place) {
        var id = source.id(place);
        var known = made.get(id);
        if (known == null) {
            if (made.size() >= MOST_KEPT) {
                made.clear();
            }
            var old = former.get(id);
            var now = source.row(place);
            known = old != null && now.equals(old) ? old : now;
            made.put(id, known);
        }
        return known;
    }

    /** The place of the row at {@code index}. */
    int place(int index) {
        return places[index];
    }

    /** The places, in the order in which they are shown; not to be changed. */
    int[] places() {
        return places;
    }

    /** Shows {@code next} of {@code from}; rows that are equal to those before stay the same objects. */
    public void show(PlacedRows<I, R> from, int[] next) {
        var before = places;
        var sourceBefore = source;
        if (!from.equals(source)) {
            former = made;
            made = new HashMap<>();
            source = from;
        }
        places = next;
        fireChange(new Rearranged<>(this, before.length, at -> sourceBefore.row(before[at])));
    }

    /** All rows are to be looked at again, and the list is longer or shorter at its end. */
    private static final class Rearranged<R> extends ListChangeListener.Change<R> {
        private final int before;
        private final IntFunction<R> old;
        private int step;

        Rearranged(ShownRows<?, R> list, int before, IntFunction<R> old) {
            super(list);
            this.before = before;
            this.old = old;
        }

        private int common() {
            return Math.min(before, getList().size());
        }

        @Override
        public boolean next() {
            step++;
            if (step == 1 && common() == 0) {
                step++;
            }
            return step == 1 || (step == 2 && before != getList().size());
        }

        @Override
        public void reset() {
            step = 0;
        }

        @Override
        public boolean wasUpdated() {
            return step == 1;
        }

        @Override
        public int getFrom() {
            return step == 1 ? 0 : common();
        }

        @Override
        public int getTo() {
            return step == 1 ? common() : getList().size();
        }

        @Override
        public List<R> getRemoved() {
            return step == 1 || before <= getList().size() ? List.of() : removed(common(), before);
        }

        private List<R> removed(int from, int to) {
            return new AbstractList<>() {
                @Override
                public R get(int at) {
                    return old.apply(from + at);
                }

                @Override
                public int size() {
                    return to - from;
                }
            };
        }

        @Override
        protected int[] getPermutation() {
            return IntStream.empty().toArray();
        }
    }
}
