package org.accessdesk.ui.kit.table;

import javafx.scene.control.Hyperlink;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A menu of a table's columns, to show or hide them and to arrange them as at first. Columns without a title are not
 * listed.
 */
public final class ColumnMenu extends DropDown {
    private final DeskTable<?> table;
    private final CheckList<DeskColumn<?>> list;

    /** A menu of the columns of {@code table}. */
    public ColumnMenu(DeskTable<?> table) {
        this(table, new CheckList<>(Texts.get("kit.columns.title")), new Hyperlink(Texts.get("kit.columns.reset")));
    }

    private ColumnMenu(DeskTable<?> table, CheckList<DeskColumn<?>> list, Hyperlink reset) {
        super(Texts.get("kit.columns.title"), list, reset);
        this.table = table;
        this.list = list.fitRows();
        getStyleClass().add("flat");
        list.setOnToggle((column, wanted) -> {
            table.choose(column, wanted);
            showRows();
        });
        reset.setOnAction(_ -> {
            reset.setVisited(false);
            table.resetColumns();
            showRows();
        });
    }

    @Override
    protected void onOpening() {
        showRows();
    }

    private void showRows() {
        list.setRows(table.titled().map(this::row).toList());
    }

    private CheckRow<DeskColumn<?>> row(DeskColumn<?> column) {
        return new CheckRow<>(column, column.getText(), CheckState.of(column.isChosen()), null,
                column.isCrowdedOut() ? Texts.get("kit.columns.noRoom") : "",
                table.isRequired(column) ? Texts.get("kit.columns.always") : null);
    }
}
