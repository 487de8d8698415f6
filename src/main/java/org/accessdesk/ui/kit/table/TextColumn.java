package org.accessdesk.ui.kit.table;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.jspecify.annotations.Nullable;

/** A column that shows a text of the row and sorts by a comparator. */
public final class TextColumn<S> extends DeskColumn<S> {
    private final Function<S, String> text;

    /**
     * A column.
     *
     * @param key its key in a saved layout
     * @param title its header
     * @param width its width in em
     * @param text the text of a cell
     * @param order the order of rows
     */
    public TextColumn(String key, String title, double width, Function<S, String> text, Comparator<? super S> order) {
        super(key, title, width, order);
        this.text = text;
        setCellFactory(_ -> TruncationTooltip.allow(new TextCell<>(text)));
    }

    /** A column that sorts its texts alphabetically. */
    public TextColumn(String key, String title, double width, Function<S, String> text) {
        this(key, title, width, text, Alphabetical.by(text));
    }

    /** The text of the cell of {@code row}. */
    String text(S row) {
        return text.apply(row);
    }

    private static final class TextCell<S> extends TableCell<S, S> {
        private final Function<S, String> text;

        TextCell(Function<S, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable S row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
