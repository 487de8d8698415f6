package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn.SortType;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.settings.TableLayout.ColumnLayout;
import org.accessdesk.model.settings.TableLayout.SortedBy;

/** Reads and changes how the columns of a table are arranged. */
final class ColumnArrangement {
    private ColumnArrangement() {}

    /** The layout of {@code table}. */
    static TableLayout layout(DeskTable<?> table) {
        var columns = table.titled().map(c -> new ColumnLayout(c.key(), c.isChosen(), c.chosenProperty().get()));
        var sort = table.sorted().map(c -> new SortedBy(c.key(), c.getSortType() == SortType.DESCENDING));
        return new TableLayout(columns.toList(), sort.toList());
    }

    /**
     * Arranges {@code table} by {@code layout}. Columns that it does not know stay where they are, after their
     * neighbour; a required one is always visible.
     */
    static <S> void apply(DeskTable<S> table, TableLayout layout) {
        var order = new ArrayList<>(table.getColumns());
        var at = order.size() - (int) table.titled().count();
        for (var wanted : layout.columns()) {
            for (var column : table.titled().filter(c -> c.key().equals(wanted.key())).toList()) {
                order.remove(column);
                order.add(Math.min(at, order.size()), column);
                at++;
                column.choose(wanted.visible() || table.isRequired(column));
                column.chosenProperty().set(wanted.width());
            }
        }
        table.getColumns().setAll(order);
        applySort(table, layout.sort());
    }

    private static <S> void applySort(DeskTable<S> table, List<SortedBy> sort) {
        var columns = new ArrayList<DeskColumn<S>>();
        for (var wanted : sort) {
            table.titled().filter(c -> c.key().equals(wanted.key())).forEach(column -> {
                column.setSortType(wanted.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                columns.add(column);
            });
        }
        table.getSortOrder().setAll(columns);
    }

    /**
     * Sorts {@code table} by {@code column}: ascending, then descending, then not any more.
     *
     * @param also whether the table stays sorted by other columns, too
     */
    static <S> void sort(DeskTable<S> table, DeskColumn<S> column, boolean also) {
        var order = table.getSortOrder();
        var sorted = order.contains(column);
        if (!also) {
            order.removeIf(other -> !other.equals(column));
        }
        if (!sorted) {
            column.setSortType(SortType.ASCENDING);
            order.add(column);
        } else if (column.getSortType() == SortType.ASCENDING) {
            column.setSortType(SortType.DESCENDING);
        } else {
            order.remove(column);
        }
    }

    /** Moves {@code column} over {@code by} visible columns to the right, or to the left if negative. */
    static <S> void move(DeskTable<S> table, DeskColumn<S> column, int by) {
        var visible = table.titled().filter(DeskColumn::isVisible).toList();
        var next = visible.indexOf(column) + by;
        if (next >= 0 && next < visible.size()) {
            var order = new ArrayList<>(table.getColumns());
            var place = order.indexOf(visible.get(next));
            order.remove(column);
            order.add(place, column);
            table.getColumns().setAll(order);
        }
    }
}
