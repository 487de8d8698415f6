package org.accessdesk.ui.kit.table;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.ChipRow;
import org.jspecify.annotations.Nullable;

/** A table cell of chips. */
public final class ChipsCell<S> extends TableCell<S, S> {
    private final ChipRow chips = new ChipRow();
    private final Function<S, List<Chip.Value>> values;

    /** A cell that shows the {@code values} of its row. */
    public ChipsCell(Function<S, List<Chip.Value>> values) {
        this.values = values;
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            chips.show(values.apply(row));
            setGraphic(chips);
        }
    }
}
