package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The field works by keyboard only: open, filter, choose, cancel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ChoiceSearchTest {
    private final List<Long> told = new ArrayList<>();
    private ChoiceSearch<Long> field;
    private TextField next;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Theme.prepare();
        field = new ChoiceSearch<>("First snapshot");
        next = new TextField();
        field.show(LongStream.range(0, 40).mapToObj(i -> new Choice<>(i, "Snapshot " + i + " of March")).toList(), 3L);
        field.setOnChosen(told::add);
        scene = new Scene(new VBox(field, next), 500, 700);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> field.hide());
    }

    @Test
    void typingNarrowsItAndEnterTakesTheFirst(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.type(KeyCode.DOWN).write("17 mar").type(KeyCode.ENTER);
        assertThat(field.chosen()).isEqualTo(17);
        assertThat(field.isShowing()).isFalse();
        assertThat(field.isFocused()).isTrue();
        assertThat(told).containsExactly(17L);
    }

    @Test
    void typingNeedsNoAccents(FxRobot robot) {
        robot.interact(() -> field.show(List.of(new Choice<>(1L, "Abel"), new Choice<>(2L, "Zięba Łódź")), null));
        robot.interact(field::requestFocus);
        robot.type(KeyCode.DOWN).write("lodz zie").type(KeyCode.ENTER);
        assertThat(field.chosen()).isEqualTo(2);
    }

    @Test
    void escapeLeavesWhatWasChosen(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.type(KeyCode.DOWN).write("2").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ESCAPE);
        assertThat(field.chosen()).isEqualTo(3);
        assertThat(field.isShowing()).isFalse();
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void tabTakesItAndGoesOn(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.type(KeyCode.DOWN).write("25").type(KeyCode.TAB);
        assertThat(field.chosen()).isEqualTo(25);
        assertThat(next.isFocused()).isTrue();
    }

    @Test
    void everythingInItHasAName(FxRobot robot) {
        robot.interact(() -> field.show());
        for (var window : List.copyOf(Window.getWindows())) {
            assertThat(AccessibleNames.missing(window.getScene().getRoot()))
                    .filteredOn(n -> !n.contains(next.toString()))
                    .isEmpty();
        }
        assertThat(AccessibleNames.find(scene.getRoot(), TextField.class, "Search: First snapshot").isVisible())
                .isTrue();
    }

    @Test
    void newChoicesKeepWhatWasChosen(FxRobot robot) {
        robot.interact(() -> field.show(List.of(new Choice<>(3L, "Renamed"), new Choice<>(50L, "New")), null));
        assertThat(field.chosen()).isEqualTo(3);
        assertThat(field.getValue().text()).isEqualTo("Renamed");
    }
}
