package org.accessdesk.ui.matrix;

/** Neighbouring cells, by the numbers of the shown rows and columns; the last ones are part of it. */
record CellRange(int top, int left, int bottom, int right) {

    /** The cells between two corners. */
    static CellRange between(int row, int column, int otherRow, int otherColumn) {
        return new CellRange(Math.min(row, otherRow), Math.min(column, otherColumn), Math.max(row, otherRow),
                Math.max(column, otherColumn));
    }

    boolean contains(int row, int column) {
        return containsRow(row) && containsColumn(column);
    }

    boolean containsRow(int row) {
        return row >= top && row <= bottom;
    }

    boolean containsColumn(int column) {
        return column >= left && column <= right;
    }

    int rows() {
        return bottom - top + 1;
    }

    int columns() {
        return right - left + 1;
    }

    /** The number of cells, which may be more than an int holds. */
    long size() {
        return (long) rows() * columns();
    }
}
