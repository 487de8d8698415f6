package org.accessdesk.ui.matrix;

/**
 * Where the cells of the matrix are, in pixels. Rows and columns are numbers of the shown ones; points are in the area of
 * the cells, beside the heads.
 *
 * @param cellWidth the width of a column
 * @param cellHeight the height of a row
 * @param width the width of the area
 * @param height its height
 * @param left what is scrolled out at the left
 * @param top what is scrolled out at the top
 */
record MatrixGeometry(int rows, int columns, double cellWidth, double cellHeight, double width, double height,
        double left, double top) {

    int firstRow() {
        return (int) (top / cellHeight);
    }

    /** The last row in sight, also in part; before the first one if there is none. */
    int lastRow() {
        return Math.min(rows - 1, (int) ((top + height) / cellHeight));
    }

    int firstColumn() {
        return (int) (left / cellWidth);
    }

    /** The last column in sight, also in part; before the first one if there is none. */
    int lastColumn() {
        return Math.min(columns - 1, (int) ((left + width) / cellWidth));
    }

    double x(int column) {
        return column * cellWidth - left;
    }

    double y(int row) {
        return row * cellHeight - top;
    }

    /** The column at a point; one that is not there for a point beside all columns. */
    int columnAt(double x) {
        return (int) Math.floor((x + left) / cellWidth);
    }

    /** The row at a point; one that is not there for a point beside all rows. */
    int rowAt(double y) {
        return (int) Math.floor((y + top) / cellHeight);
    }

    /** How far can be scrolled to the right. */
    double mostLeft() {
        return Math.max(0, columns * cellWidth - width);
    }

    /** How far can be scrolled down. */
    double mostTop() {
        return Math.max(0, rows * cellHeight - height);
    }

    /** What is to be scrolled out at the left to see {@code column}. */
    double leftToSee(int column) {
        return inSight(left, column * cellWidth, cellWidth, width);
    }

    /** What is to be scrolled out at the top to see {@code row}. */
    double topToSee(int row) {
        return inSight(top, row * cellHeight, cellHeight, height);
    }

    private static double inSight(double from, double begin, double size, double room) {
        return begin < from ? begin : Math.max(from, begin + size - room);
    }

    /** The rows of a page, at least one. */
    int page() {
        return Math.max(1, (int) (height / cellHeight) - 1);
    }
}
