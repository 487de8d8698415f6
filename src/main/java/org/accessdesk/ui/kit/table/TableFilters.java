package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The filters above a table. Reports the user's input, and can be cleared as a whole. */
public final class TableFilters extends HBox {
    private final List<Runnable> clears = new ArrayList<>();
    private final DeskTable<?> table;

    /** A strip without filters, for {@code table}. */
    public TableFilters(DeskTable<?> table) {
        this.table = table;
        getStyleClass().add(Styles.TOOL_STRIP);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Adds a text field, which takes the free width. */
    public TableFilters text(String name, Consumer<String> onText) {
        var field = new FilterField(name).leadTo(table);
        field.textProperty().subscribe(onText);
        HBox.setHgrow(field, Priority.ALWAYS);
        clears.add(field::clear);
        getChildren().add(field);
        return this;
    }

    /** Adds a menu to choose some of {@code choices}. */
    public <T> TableFilters menu(String title, ObservableValue<List<Choice<T>>> choices, Consumer<Set<T>> onChosen) {
        var menu = new FilterMenu<T>(title);
        choices.subscribe(menu::setEntries);
        menu.chosen().addListener((Observable _) -> onChosen.accept(Set.copyOf(menu.chosen())));
        clears.add(menu.chosen()::clear);
        getChildren().add(menu);
        return this;
    }

    /** Adds a toggle button. */
    public TableFilters toggle(String title, Consumer<Boolean> onToggled) {
        var toggle = TruncationTooltip.forbid(new ToggleButton(title));
        toggle.selectedProperty().subscribe(onToggled);
        clears.add(() -> toggle.setSelected(false));
        getChildren().add(toggle);
        return this;
    }

    /** Adds the column chooser of the table. */
    public TableFilters columns() {
        getChildren().add(new ColumnMenu(table));
        return this;
    }

    /** Clears all filters. */
    public void clear() {
        clears.forEach(Runnable::run);
    }
}
