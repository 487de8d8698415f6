package org.accessdesk.ui.kit.table;

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
        var columns = table.columns().filter(DeskColumn::isVisible).toList();
        if (features.getContentWidth() > 0) {
            share(table, columns, (ResizeFeatures<S>) features);
        }
        return true;
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
