package org.accessdesk.ui.kit.table;

import java.util.function.Function;
import javafx.beans.Observable;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A column of check boxes that are the selection of the table's rows. A box toggles only its row; Space does it for the
 * focused row; the box in the header selects all or none.
 */
public final class SelectColumn<S> extends DeskColumn<S> {
    private static final double WIDTH = 2.93;

    private final TableView<S> table;
    private final CheckBox all = new CheckBox();

    /**
     * A column for {@code table}.
     *
     * @param name the name of a row: the accessible text of its box
     */
    public SelectColumn(TableView<S> table, Function<S, String> name) {
        super("select", "", WIDTH, (_, _) -> 0);
        this.table = table;
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getStyleClass().add("select-column");
        setCellFactory(column -> new SelectCell<>(table, name));
        setSortable(false);
        setReorderable(false);
        setResizable(false);
        all.setAccessibleText(Texts.get("kit.select.all"));
        all.setOnAction(event -> selectAll(all.isSelected()));
        setGraphic(all);
        table.getSelectionModel().getSelectedIndices().addListener((Observable change) -> refreshHeader());
        table.itemsProperty().subscribe(this::refreshHeader);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        var row = table.getFocusModel().getFocusedIndex();
        if (table.equals(event.getTarget()) && KeyBinding.TICK.matches(event) && row >= 0) {
            toggle(table, row);
            event.consume();
        }
    }

    /** Toggles only the selection of {@code row}. */
    static void toggle(TableView<?> table, int row) {
        var selection = table.getSelectionModel();
        if (selection.isSelected(row)) {
            selection.clearSelection(row);
        } else {
            selection.select(row);
        }
    }

    private void selectAll(boolean wanted) {
        if (wanted) {
            table.getSelectionModel().selectAll();
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    private void refreshHeader() {
        var selected = table.getSelectionModel().getSelectedIndices().size();
        var state = CheckState.of(selected, Math.max(1, table.getItems().size()));
        all.setSelected(state == CheckState.CHECKED);
        all.setIndeterminate(state == CheckState.MIXED);
    }
}
