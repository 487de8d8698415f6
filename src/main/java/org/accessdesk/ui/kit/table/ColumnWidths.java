package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/** The widths of a {@link DeskTable}'s columns as {@link ColumnFit} shares them; a dragged one keeps its width. */
@SuppressWarnings("rawtypes") // The property of TableView has no type parameter.
final class ColumnWidths implements Callback<ResizeFeatures, Boolean> {

    @Override
    public Boolean call(ResizeFeatures features) {
        return features.getTable() instanceof DeskTable<?> table && call(table, features);
    }

    @SuppressWarnings("unchecked")
    private static <S> boolean call(DeskTable<S> table, ResizeFeatures features) {
        if (features.getColumn() instanceof DeskColumn<?> column) {
            // Sharing the widths again follows from the choice.
            column.choose((column.getWidth() + features.getDelta()) / table.em());
            return true;
        }
        if (features.getContentWidth() > 0) {
            var fitting = fitting(table, features.getContentWidth());
            table.columns().filter(DeskColumn::isChosen).forEach(column -> column.giveRoom(fitting.contains(column)));
            share(table, fitting, (ResizeFeatures<S>) features);
        }
        return true;
    }

    /**
     * The chosen columns that have room in {@code width} pixels: the rightmost give way to the others, but none that
     * names the rows or has no title. So the table need not be scrolled sideways, out of sight of what names the rows.
     */
    private static <S> List<DeskColumn<S>> fitting(DeskTable<S> table, double width) {
        var columns = new ArrayList<>(table.columns().filter(DeskColumn::isChosen).toList());
        var missing = columns.stream().mapToDouble(column -> floor(table, column)).sum() - Math.floor(width);
        for (var column : List.copyOf(columns).reversed()) {
            if (missing > 0 && !column.getText().isEmpty() && !table.isRequired(column)) {
                missing -= floor(table, column);
                columns.remove(column);
            }
        }
        return columns;
    }

    private static <S> double floor(DeskTable<S> table, DeskColumn<S> column) {
        return Math.floor(column.share(table.em(), table.isRequired(column)).floor());
    }

    private static <S> void share(TableView<S> table, List<DeskColumn<S>> columns, ResizeFeatures<S> features) {
        var desk = (DeskTable<S>) table;
        var widths = ColumnFit.widths(
                columns.stream().map(column -> column.share(desk.em(), desk.isRequired(column))).toList(),
                features.getContentWidth());
        for (var i = 0; i < widths.length; i++) {
            features.setColumnWidth(columns.get(i), widths[i]);
        }
    }

    /** Used by JavaFX as the name of a pseudo class. */
    @Override
    public String toString() {
        return "shared-resize";
    }
}
