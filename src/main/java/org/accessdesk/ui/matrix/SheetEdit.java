package org.accessdesk.ui.matrix;

import java.util.BitSet;
import java.util.function.IntFunction;

/** What some cells of a {@link Sheet} are to be, by the places of its rows and columns. */
final class SheetEdit {
    private final int[] rows;
    private final IntFunction<Wanted> wanted;

    /**
     * What the cells of one row are to be.
     *
     * @param on the columns whose cells are to be on
     * @param off those whose cells are to be off
     */
    record Wanted(BitSet on, BitSet off) {}

    /**
     * @param rows the places of the rows
     * @param wanted what is wanted of the row at each index of {@code rows}; the same object for many rows where it is the
     *        same
     */
    SheetEdit(int[] rows, IntFunction<Wanted> wanted) {
        this.rows = rows.clone();
        this.wanted = wanted;
    }

    /** The same for all {@code rows}. */
    static SheetEdit of(int[] rows, Wanted wanted) {
        return new SheetEdit(rows, _ -> wanted);
    }

    /** The number of rows. */
    int size() {
        return rows.length;
    }

    /** The place of the row at an index. */
    int row(int index) {
        return rows[index];
    }

    /** What is wanted of the row at an index. */
    Wanted wanted(int index) {
        return wanted.apply(index);
    }
}
