package org.accessdesk.ui.kit.table;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** A column that shows a text of the row and sorts by a comparator. */
public final class TextColumn<S> extends TableColumn<S, S> {
    /** Pixels per em at the normal text size; JavaFX has column widths in pixels only. */
    private static final double EM = 13;

    /**
     * A column.
     *
     * @param title its header
     * @param width its width in em
     * @param text the text of a cell
     * @param order the order of rows
     */
    public TextColumn(String title, double width, Function<S, String> text, Comparator<? super S> order) {
        super(title);
        setPrefWidth(width * EM);
        setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        setComparator((a, b) -> order.compare(a, b));
        setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable S row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
            }
        });
    }
}
