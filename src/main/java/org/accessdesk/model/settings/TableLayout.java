package org.accessdesk.model.settings;

import java.util.List;

/**
 * How a person arranged a table: its columns from left to right, and the columns it is sorted by, the most significant
 * first.
 */
public record TableLayout(List<ColumnLayout> columns, List<SortedBy> sort) {
    /** The layout of a table without columns. */
    public static final TableLayout EMPTY = new TableLayout(List.of(), List.of());

    /** The widest column that makes sense; what is wider comes from a damaged file. */
    private static final double WIDEST = 400;

    /**
     * A column.
     *
     * @param width its width in em; 0 if it takes its share of the table's width
     */
    public record ColumnLayout(String key, boolean visible, double width) {
        public ColumnLayout {
            width = width > 0 && width <= WIDEST ? width : 0;
        }
    }

    /** A column that the table is sorted by. */
    public record SortedBy(String key, boolean descending) {}

    public TableLayout {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }
}
