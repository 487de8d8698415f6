package org.accessdesk.ui.users;

import javafx.scene.control.TableCell;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.ChipRow;
import org.jspecify.annotations.Nullable;

/** The cell of a user's groups, as chips. */
final class GroupsCell extends TableCell<UserRow, UserRow> {
    private final ChipRow chips = new ChipRow();

    @Override
    protected void updateItem(@Nullable UserRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            chips.show(row.groups().stream().map(g -> new Chip.Value(g.name(), variant(g.kind()))).toList());
            setGraphic(chips);
        }
    }

    private static Chip.Variant variant(UserRow.GroupMark.GroupMarkKind kind) {
        return switch (kind) {
            case KEPT -> Chip.Variant.PLAIN;
            case ADDED -> Chip.Variant.ADDED;
            case REMOVED -> Chip.Variant.REMOVED;
        };
    }
}
