package org.accessdesk.model.bulk;

/**
 * Cells that a spreadsheet would run as a formula. A file for a spreadsheet has an apostrophe before them, which is taken
 * away when the file is read.
 */
public final class NeutralCell {
    private static final String FORMULA = "=+-@\t\r";

    private NeutralCell() {}

    /** {@code cell} so that no spreadsheet runs it. */
    public static String of(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /** What the cell was before {@link #of}; itself if that added nothing. */
    public static String original(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
