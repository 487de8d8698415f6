package org.accessdesk.model.bulk;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line where it begins in its file or text, from 1
 */
public record MembershipRow(long line, List<String> cells) {
    public MembershipRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, without the blanks around it; empty if the row is shorter or there is no such column. */
    String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** Whether nothing is in it. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
