package org.accessdesk.ui.kit.table;

import java.util.function.IntPredicate;
import org.accessdesk.model.find.ListFilter;

/**
 * All objects of a list by their places, which are the numbers from 0. A row is made when it is asked for. Never
 * changes; any thread can ask it. Two sources are equal only if they are the same object.
 *
 * @param <I> the id of an object
 * @param <R> its row
 */
public interface RowSource<I, R> {

    /** The number of objects. */
    int size();

    /** The id of the object at {@code place}. */
    I id(int place);

    /** The place of an object; -1 if there is none of that id. */
    int place(I id);

    /** The row of the object at {@code place}. */
    R row(int place);

    /** Which places match {@code filter}; for one thread. */
    IntPredicate matching(ListFilter filter);
}
