package org.accessdesk.ui.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A switch is as accessible as a check box: by keyboard, by its text, by a screen reader. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class OnOffSwitchTest {
    private final List<Boolean> told = new ArrayList<>();
    private OnOffSwitch on;

    @Start
    void start(Stage stage) {
        Theme.prepare();
        on = new OnOffSwitch("Look for updates", told::add);
        on.setSelected(true);
        on.setSelected(false);
        var scene = new Scene(new VBox(on), 300, 200);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
    }

    @BeforeEach
    void focus(FxRobot robot) {
        robot.interact(() -> on.requestFocus());
    }

    private Object announced() {
        return on.queryAccessibleAttribute(AccessibleAttribute.SELECTED);
    }

    @Test
    void spaceSwitchesIt(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        assertThat(announced()).isEqualTo(true);
        robot.type(KeyCode.SPACE);
        assertThat(announced()).isEqualTo(false);
        assertThat(told).containsExactly(true, false);
    }

    @Test
    void aClickOnItsTextOrOnItselfSwitchesItOnce(FxRobot robot) {
        robot.clickOn(on.lookup(".label"));
        assertThat(told).containsExactly(true);
        robot.clickOn(on.lookup(".thumb"));
        robot.clickOn(on.lookup(".thumb-area"));
        assertThat(told).containsExactly(true, false, true);
    }

    @Test
    void aScreenReaderNamesAndSwitchesIt(FxRobot robot) {
        assertThat(AccessibleNames.nameOf(on)).isEqualTo("Look for updates");
        robot.interact(() -> on.executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(announced()).isEqualTo(true);
    }
}
