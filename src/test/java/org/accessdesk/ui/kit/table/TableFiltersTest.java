package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.Choice;
import org.junit.jupiter.api.Test;

class TableFiltersTest {

    @Test
    void whatIsSetIsToldAndClearingTakesItAllBack() {
        var told = new ArrayList<Object>();
        var chosen = new ArrayList<Set<Integer>>();
        var choices = new SimpleObjectProperty<>(List.of(new Choice<>(1, "One"), new Choice<>(2, "Two")));
        Fx.run(() -> {
            var filters = new TableFilters(new DeskTable<>()).text("Filter", told::add)
                    .menu("Number", choices, chosen::add)
                    .toggle("Changed", told::add);
            ((TextField) filters.getChildren().get(0)).setText("li");
            @SuppressWarnings("unchecked")
            var menu = (FilterMenu<Integer>) filters.getChildren().get(1);
            menu.chosen().add(2);
            ((ToggleButton) filters.getChildren().get(2)).setSelected(true);
            assertThat(told).endsWith("li", true);
            assertThat(chosen).endsWith(Set.of(2));

            filters.clear();

            assertThat(told).endsWith("", false);
            assertThat(chosen).endsWith(Set.of());
        });
    }
}
