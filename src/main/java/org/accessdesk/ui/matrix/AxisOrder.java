package org.accessdesk.ui.matrix;

import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.accessdesk.model.id.Id;

/** The order of the rows or columns of the matrix; those that are equal in it are in the order of their names. */
public enum AxisOrder {
    /** By name. */
    NAME,
    /** Those with the most cells that are on first. */
    MOST,
    /** Those that are on in the focused column, or in the focused row, first. */
    FOCUSED;

    /**
     * The rank of each row in this order: the least comes first. Stays as it is, whatever is drafted later.
     *
     * @param column the place of the focused column
     */
    ToIntFunction<Id> ofRows(Sheet sheet, int column) {
        return ranks(sheet.rows(), sheet::row, switch (this) {
            case NAME -> _ -> 0;
            case MOST -> row -> -sheet.onInRow(row);
            case FOCUSED -> row -> column >= 0 && sheet.cell(row, column).after() ? 0 : 1;
        });
    }

    /**
     * The same of the columns.
     *
     * @param row the place of the focused row
     */
    ToIntFunction<Id> ofColumns(Sheet sheet, int row) {
        return ranks(sheet.columns(), sheet::column, switch (this) {
            case NAME -> _ -> 0;
            case MOST -> column -> -sheet.onInColumn(column);
            case FOCUSED -> column -> row >= 0 && sheet.cell(row, column).after() ? 0 : 1;
        });
    }

    private static ToIntFunction<Id> ranks(int count, ToIntFunction<Id> place, IntUnaryOperator rank) {
        var ranks = IntStream.range(0, count).map(rank).toArray();
        return id -> {
            var at = place.applyAsInt(id);
            return at < 0 ? Integer.MAX_VALUE : ranks[at];
        };
    }
}
