package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A menu of a table's columns, to show or hide them. Columns without a title are not listed; the first one with a title
 * cannot be hidden.
 */
public final class ColumnMenu extends DropDown {
    private final TableView<?> table;
    private final CheckList<TableColumn<?, ?>> list;

    /** A menu of the columns of {@code table}. */
    public ColumnMenu(TableView<?> table) {
        this(table, new CheckList<>(Texts.get("kit.columns.title")));
    }

    private ColumnMenu(TableView<?> table, CheckList<TableColumn<?, ?>> list) {
        super(Texts.get("kit.columns.title"), list);
        this.table = table;
        this.list = list.fitRows();
        getStyleClass().add("flat");
        list.setOnToggle((column, wanted) -> {
            column.setVisible(wanted);
            showRows();
        });
    }

    @Override
    protected void onOpening() {
        showRows();
    }

    private void showRows() {
        var columns = table.getColumns().stream().filter(column -> !column.getText().isEmpty()).toList();
        var rows = new ArrayList<CheckRow<TableColumn<?, ?>>>();
        columns.forEach(column -> rows.add(row(column, rows.isEmpty())));
        list.setRows(rows);
    }

    private static CheckRow<TableColumn<?, ?>> row(TableColumn<?, ?> column, boolean first) {
        return new CheckRow<>(column, column.getText(), CheckState.of(column.isVisible()), null, "",
                first ? Texts.get("kit.columns.always") : null);
    }
}
