package org.accessdesk.ui.matrix;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The orders of the rows, or of the columns. */
final class SortMenu extends DropDown {
    private final List<Command> orders;

    private SortMenu(String title, List<Command> orders) {
        super(title, orders.stream().map(SortMenu::button).toArray(Button[]::new));
        this.orders = orders.stream().map(order -> Command.of(Texts.format("kit.about", title, order.text()),
                order.action())).toList();
        getStyleClass().add(Styles.FLAT);
    }

    static SortMenu ofRows(MatrixViewModel model) {
        return new SortMenu(Texts.get("matrix.sort.rows"),
                orders("matrix.sort.focusedColumn", model::sortRows));
    }

    static SortMenu ofColumns(MatrixViewModel model) {
        return new SortMenu(Texts.get("matrix.sort.columns"),
                orders("matrix.sort.focusedRow", model::sortColumns));
    }

    private static List<Command> orders(String focused, Consumer<AxisOrder> sort) {
        return List.of(Command.of(Texts.get("matrix.sort.name"), () -> sort.accept(AxisOrder.NAME)),
                Command.of(Texts.get("matrix.sort.most"), () -> sort.accept(AxisOrder.MOST)),
                Command.of(Texts.get(focused), () -> sort.accept(AxisOrder.FOCUSED)));
    }

    private static Button button(Command order) {
        var button = new Button(order.text());
        button.getStyleClass().addAll(Styles.FLAT, "menu-entry");
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(_ -> order.action().run());
        return button;
    }

    /** The same for the palette. */
    List<Command> commands() {
        return orders;
    }
}
