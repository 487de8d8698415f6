package org.accessdesk.ui.matrix;

/**
 * The focused cell and the selected ones, by the numbers of the shown rows and columns.
 *
 * @param row the row of the focused cell
 * @param column its column
 * @param anchorRow the row where a selection with Shift begins
 * @param anchorColumn the column where it begins
 */
record MatrixSelection(int row, int column, int anchorRow, int anchorColumn, CellRange range) {
    /** The first cell. */
    static final MatrixSelection FIRST = at(0, 0);

    /** One cell alone. */
    static MatrixSelection at(int row, int column) {
        return new MatrixSelection(row, column, row, column, CellRange.between(row, column, row, column));
    }

    /** The cells from the anchor to another cell, which gets the focus. */
    MatrixSelection to(int nextRow, int nextColumn) {
        return new MatrixSelection(nextRow, nextColumn, anchorRow, anchorColumn,
                CellRange.between(anchorRow, anchorColumn, nextRow, nextColumn));
    }

    /** Other cells; the focus stays. */
    MatrixSelection with(CellRange cells) {
        return new MatrixSelection(row, column, anchorRow, anchorColumn, cells);
    }

    /** The same where there are only so many rows and columns, at least one of each. */
    MatrixSelection within(int rows, int columns) {
        if (range.bottom() < rows && range.right() < columns) {
            return this;
        }
        return at(Math.min(row, Math.max(0, rows - 1)), Math.min(column, Math.max(0, columns - 1)));
    }
}
