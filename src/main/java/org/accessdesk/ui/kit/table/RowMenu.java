package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;

/** The context menu of a table's rows. It offers only what can be done at the moment. */
public final class RowMenu extends ContextMenu {
    private final DeskTable<?> table;
    private final List<List<Command>> actions;

    private RowMenu(DeskTable<?> table, List<List<Command>> actions) {
        this.table = table;
        this.actions = actions;
    }

    /** Installs a menu on {@code table}, for the mouse and for the keys; a line parts one list of actions from the next. */
    static void install(DeskTable<?> table, List<List<Command>> actions) {
        var menu = new RowMenu(table, actions);
        table.setContextMenu(menu);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> menu.fill());
        table.addEventHandler(KeyEvent.KEY_PRESSED, menu::onKey);
    }

    private void fill() {
        var items = new ArrayList<MenuItem>();
        for (var group : actions) {
            var offered = group.stream().filter(action -> action.possible().getAsBoolean()).map(RowMenu::item).toList();
            if (!items.isEmpty() && !offered.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(offered);
        }
        getItems().setAll(items);
    }

    /** The entry of {@code action}, with its keys. */
    public static MenuItem item(Command action) {
        var item = new MenuItem(
                action.keys().isEmpty() ? action.text() : Texts.format("keys.hint", action.text(), action.aside()));
        item.setOnAction(_ -> action.action().run());
        return item;
    }

    /** JavaFX asks for no menu by keyboard on Linux and macOS. */
    private void onKey(KeyEvent event) {
        if (table.equals(event.getTarget())
                && (KeyBinding.ROW_MENU.matches(event) || event.getCode() == KeyCode.CONTEXT_MENU)) {
            var focused = table.getFocusModel().getFocusedIndex();
            if (table.getSelectionModel().isEmpty() && focused >= 0) {
                table.getSelectionModel().select(focused);
            }
            fill();
            show(anchor(focused), Side.BOTTOM, table.em(), 0);
            event.consume();
        }
    }

    private Node anchor(int index) {
        return table.lookupAll(".desk-row").stream()
                .filter(node -> node instanceof TableRow<?> row && row.isVisible() && row.getIndex() == index)
                .findFirst()
                .orElse(table);
    }
}
