package org.accessdesk.ui.kit.table;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** A column that shows a text of the row and sorts by a value of its own. */
public final class TextColumn<S> extends TableColumn<S, S> {
    /** Pixels of an em at the normal text size; JavaFX takes column widths in pixels only. */
    private static final double EM = 13;

    /**
     * A column.
     *
     * @param title its head
     * @param width its width in em of the base font
     * @param text what a cell shows
     * @param order how rows compare
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
