package org.accessdesk.ui.kit.table;

/**
 * Rows by their places. A row is made when it is asked for. Never changes. Two of them are equal only if they are the same
 * object.
 *
 * @param <I> the id of an object
 * @param <R> its row
 */
public interface PlacedRows<I, R> {

    /** The id of the object at {@code place}. */
    I id(int place);

    /** The row of the object at {@code place}. */
    R row(int place);
}
