package org.accessdesk.ui.kit.table;

import static org.accessdesk.model.Samples.groupId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.users.UsersViewModel;
import org.junit.jupiter.api.Test;

class TableFiltersTest {
    private final UsersViewModel model = new UsersViewModel(Bench.loaded().workspace);
    private final Facet changed = new Facet.Changed();

    private TableFilters filters() {
        return new TableFilters(model, new DeskTable<>()).text("Filter").menu("Group", FacetKind.GROUP)
                .toggle("Changed", changed).clear();
    }

    @SuppressWarnings("unchecked")
    private static FilterMenu<Facet> menu(TableFilters filters) {
        return (FilterMenu<Facet>) filters.getChildren().get(1);
    }

    @Test
    void whatIsSetFiltersAndClearingTakesItAllBack() {
        Fx.run(() -> {
            var filters = filters();
            var field = (TextField) filters.getChildren().get(0);
            var toggle = (ToggleButton) filters.getChildren().get(2);
            var clear = (Button) filters.getChildren().get(3);
            assertThat(clear.isManaged()).isFalse();
            field.setText("user");
            assertThat(clear.isManaged()).isTrue();
            field.setText("li");
            menu(filters).chosen().add(new Facet.InGroup(groupId(2)));
            toggle.setSelected(true);
            assertThat(model.filterProperty().get())
                    .isEqualTo(new ListFilter("li", Set.of(new Facet.InGroup(groupId(2)), changed)));
            assertThat(model.offersProperty().get()).isNotEmpty();
            assertThat(clear.isManaged()).as("the list without rows offers it").isFalse();

            clear.fire();

            assertThat(model.filterProperty().get()).isEqualTo(ListFilter.NONE);
            assertThat(field.getText()).isEmpty();
            assertThat(menu(filters).chosen()).isEmpty();
            assertThat(toggle.isSelected()).isFalse();
        });
    }

    @Test
    void theControlsShowAFilterThatIsSetElsewhere() {
        Fx.run(() -> {
            var filters = filters();
            menu(filters).chosen().add(new Facet.InGroup(groupId(1)));
            var wanted = new ListFilter("user", Set.of(new Facet.InGroup(groupId(2)), changed));
            model.filter(wanted);
            assertThat(model.filterProperty().get()).isEqualTo(wanted);
            assertThat(((TextField) filters.getChildren().get(0)).getText()).isEqualTo("user");
            assertThat(menu(filters).chosen()).containsExactly(new Facet.InGroup(groupId(2)));
            assertThat(menu(filters).getText()).isEqualTo("Group: Group 2");
            assertThat(((ToggleButton) filters.getChildren().get(2)).isSelected()).isTrue();
        });
    }
}
