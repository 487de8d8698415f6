package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The buyers of a group in the real window, by the names that a screen reader says. */
class GroupLimitWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private void show(String group, String tab) {
        window.fire("Groups");
        window.selectGroup(group);
        show(tab);
    }

    private void show(String tab) {
        var tabs = window.find(TabPane.class, "Parts of the group");
        Fx.run(() -> tabs.getSelectionModel()
                .select(tabs.getTabs().stream().filter(t -> tab.equals(t.getText())).findFirst().orElseThrow()));
    }

    private Limit drafted() {
        return Fx.call(() -> Objects.requireNonNull(LimitField.BUYERS
                .of(window.screens().workspace().drafts().changes().ofGroups().getFirst())));
    }

    @Test
    void buyersAreChosenByTheKeyboardAndSetBack() {
        show("Finance", "Details");
        assertThatThrownBy(() -> window.find(ListView.class, "Buyers"))
                .hasMessageContaining("nothing is called Buyers");
        window.focus(window.find(RadioButton.class, "All buyers"));
        window.press(KeyCode.RIGHT);
        window.await("the choice", () -> window.find(RadioButton.class, "Chosen buyers").isSelected());
        window.await("the list", () -> !window.find(ListView.class, "Buyers").isDisabled());
        window.focus(window.find(ListView.class, "Buyers"));
        window.press(KeyCode.SPACE);
        window.await("the change", () -> window.changes() == 1);
        assertThat(drafted().ids()).hasSize(1);
        window.fire("Reset Buyers");
        window.await("no change", () -> window.changes() == 0);
        assertThat(window.find(RadioButton.class, "All buyers").isSelected()).isTrue();
    }

    @Test
    void whatAModuleMakesOfTheBuyersIsProposedAndTaken() {
        show("German sub", "Modules");
        window.tick("Modules", "Marketplace");
        window.await("the change", () -> window.changes() == 1);
        window.fire("All buyers");
        window.await("all buyers", () -> LimitField.BUYERS
                .of(window.screens().workspace().drafts().changes().ofGroups().getFirst()) != null);
        assertThat(drafted()).isEqualTo(Limit.all());
        assertThat(window.changes()).isOne();
    }
}
