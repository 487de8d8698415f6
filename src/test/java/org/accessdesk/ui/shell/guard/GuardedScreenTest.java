package org.accessdesk.ui.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A screen, and the panel below it that asks for a confirmation. */
class GuardedScreenTest {
    private static final double HEIGHT = 400;
    private final ListView<String> list = Fx.call(ListView::new);
    private final VBox panel = Fx.call(VBox::new);
    private final TabPane tabs = Fx.call(() -> new TabPane(new Tab("Modules", list)));
    private final Region strip = Fx.call(VBox::new);
    private final Stage stage = Fx.call(() -> {
        var made = new Stage();
        list.getItems().setAll(IntStream.range(0, 200).mapToObj(n -> "Row " + n).toList());
        strip.setPrefHeight(40);
        panel.setVisible(false);
        var screen = new GuardedScreen(tabs, panel, strip);
        made.setScene(new Scene(new StackPane(screen), 600, HEIGHT));
        made.show();
        return made;
    });

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private void layOut() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private boolean shows(String row) {
        return list.lookupAll(".list-cell").stream().map(ListCell.class::cast)
                .anyMatch(cell -> cell.isVisible() && row.equals(cell.getText()));
    }

    @Test
    void aListInATabScrollsAfterEachLayout() {
        Fx.run(() -> {
            layOut();
            for (var row = 0; row < 200; row += 40) {
                list.scrollTo(row);
                layOut();
                assertThat(shows("Row " + row)).as("Row %s", row).isTrue();
            }
        });
    }

    @Test
    void thePanelTakesItsRoomFirstAndThePlaceOfTheScreenWhereLittleIsLeft() {
        Fx.run(() -> {
            panel.setVisible(true);
            panel.getChildren().setAll(new Label("Confirm"));
            panel.setMinHeight(100);
            tabs.getParent().requestLayout();
            layOut();
            assertThat(panel.getHeight()).isEqualTo(100);
            assertThat(tabs.getHeight()).isEqualTo(HEIGHT - 100);
            assertThat(tabs.isVisible()).isTrue();
            panel.setMinHeight(300);
            layOut();
            assertThat(tabs.isVisible()).isFalse();
            assertThat(panel.getHeight()).isEqualTo(HEIGHT);
            panel.setVisible(false);
            tabs.getParent().requestLayout();
            layOut();
            assertThat(tabs.isVisible()).isTrue();
            assertThat(tabs.getHeight()).isEqualTo(HEIGHT);
        });
    }
}
