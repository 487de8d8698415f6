package org.accessdesk.ui.kit.text;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell with a name; one that is too long is cut instead of scrolled. */
public class NameCell<T> extends ListCell<T> {
    private final Function<T, String> name;

    /** @param name the name of an item */
    public NameCell(Function<T, String> name) {
        this.name = name;
        TruncationTooltip.allowName(this);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : name.apply(item));
    }
}
