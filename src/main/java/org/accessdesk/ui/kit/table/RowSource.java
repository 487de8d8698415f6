package org.accessdesk.ui.kit.table;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.model.sort.MovedRows;

/**
 * All objects of a list by their places, which are the numbers from 0. A row is made when it is asked for. Never
 * changes; any thread can ask it. Two sources are equal only if they are the same object.
 *
 * @param <I> the id of an object
 * @param <R> its row
 */
public interface RowSource<I, R> extends PlacedRows<I, R> {

    /** The number of objects. */
    int size();

    /** The place of an object; -1 if there is none of that id. */
    int place(I id);

    /** All places in that order, those of equal rows in their own; not to be changed. */
    default int[] order(KeyOrder<R> by) {
        return by.order(size(), this::row);
    }

    /**
     * The same as {@link #order(KeyOrder)}, where it was {@code before} and only the rows at {@code touched} places are
     * others now.
     */
    default int[] order(KeyOrder<R> by, int[] before, BitSet touched) {
        return new MovedRows<R>(this::row, by).in(before, touched);
    }

    /** Which places match {@code filter}; for one thread. */
    IntPredicate matching(ListFilter filter);
}
