package org.accessdesk.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a robot does as a person would. */
class UiRobotTest {
    private static final int ROUNDS = 30;
    private final AtomicInteger heard = new AtomicInteger();
    private final VBox screen = Fx.call(() -> new VBox(new Button("Stays")));
    private final Stage stage = Fx.call(Stage::new);
    private final Scene scene = Fx.call(() -> {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, _ -> heard.incrementAndGet());
        var made = new Scene(new StackPane(screen), 300, 200);
        stage.setScene(made);
        stage.show();
        return made;
    });

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    /** JavaFX moves the focus of a control that has left the window with its next frame. */
    @Test
    void keysReachTheScreenThoughTheFocusedControlHasJustLeft() {
        var robot = new UiRobot(scene);
        for (var round = 0; round < ROUNDS; round++) {
            robot.run(this::leaveWithFocus);
            robot.pressKeys("Shortcut+K");
        }
        assertThat(heard).hasValue(ROUNDS);
    }

    private void leaveWithFocus() {
        var leaves = new Button("Leaves");
        screen.getChildren().add(leaves);
        leaves.requestFocus();
        screen.getChildren().remove(leaves);
    }

    /** The focus then comes to the menu, the first control, and moves on to the work of the screen: its loss closes a menu. */
    @Test
    void aMenuStaysOpenThoughTheFocusedControlHasJustLeft() {
        var robot = new UiRobot(scene);
        var menu = Fx.call(() -> new MenuButton("Account", null, new MenuItem("Stark Industries")));
        robot.run(() -> {
            var work = new Button("Work");
            screen.getChildren().setAll(menu, work);
            menu.setAccessibleText("Account");
            scene.focusOwnerProperty().subscribe(focused -> {
                if (menu.equals(focused)) {
                    work.requestFocus();
                }
            });
        });
        var open = new ArrayList<Boolean>();
        for (var round = 0; round < ROUNDS; round++) {
            robot.run(this::leaveWithFocus);
            robot.open("Account");
            robot.run(robot::layOut);
            open.add(Fx.call(() -> menu.isShowing()));
            robot.close("Account");
        }
        assertThat(open).hasSize(ROUNDS).doesNotContain(false);
    }

    /** In a small window with large text, a list may have room for two rows. */
    @Test
    void aBoxIsTickedInAListThatShowsTwoRows() {
        var robot = new UiRobot(scene, Duration.ofSeconds(2));
        var ticked = new ArrayList<String>();
        robot.run(() -> {
            var list = new CheckList<String>("Modules");
            list.setOnToggle((key, _) -> ticked.add(key));
            list.setRows(IntStream.range(0, 9).mapToObj(i -> CheckRow.of("m" + i, "Module " + i, CheckState.UNCHECKED))
                    .toList());
            list.setFixedCellSize(30);
            list.setMinHeight(58);
            list.setMaxHeight(58);
            screen.getChildren().add(list);
        });
        robot.tick("Modules", "Module 6");
        assertThat(ticked).containsExactly("m6");
    }

    /** A list is filled, and gets its room, after it is shown. */
    @Test
    void aBoxIsTickedThatComesBelowTheShownRowsWhenTheListIsThere() {
        var robot = new UiRobot(scene, Duration.ofSeconds(20));
        var ticked = new ArrayList<String>();
        var list = Fx.call(() -> new CheckList<String>("Modules"));
        robot.run(() -> {
            list.setOnToggle((key, _) -> ticked.add(key));
            list.setMinHeight(58);
            list.setMaxHeight(58);
            screen.getChildren().add(list);
        });
        var asked = new AtomicInteger();
        Runnable frame = () -> {
            if (asked.incrementAndGet() == ROUNDS) {
                list.setRows(IntStream.range(0, 40)
                        .mapToObj(i -> CheckRow.of("m" + i, "Module " + i, CheckState.UNCHECKED)).toList());
            }
            Platform.requestNextPulse();
        };
        robot.run(() -> {
            scene.addPostLayoutPulseListener(frame);
            Platform.requestNextPulse();
        });
        robot.tick("Modules", "Module 36");
        assertThat(ticked).containsExactly("m36");
    }

    /** Japanese has brackets of its own. */
    @Test
    void aBoxIsFoundThoughTheBracketsInItsNameAreThoseOfAnotherLanguage() {
        var robot = new UiRobot(scene);
        var ticked = new AtomicBoolean();
        robot.run(() -> screen.getChildren()
                .add(cards("変更", List.of("Aiko Ito（aiko@example.com）"), _ -> ticked.set(true))));
        robot.tick("変更", "Aiko Ito (aiko@example.com)");
        assertThat(ticked).isTrue();
    }

    /** A list of cards, as the review has, does not say what its rows are called. */
    @Test
    void aBoxOfACardIsTickedThatIsBelowTheShownOnes() {
        var robot = new UiRobot(scene, Duration.ofSeconds(2));
        var ticked = new ArrayList<String>();
        robot.run(() -> {
            var list = cards("Changes", IntStream.range(0, 30).mapToObj(i -> "Card " + i).toList(), ticked::add);
            list.setMinHeight(58);
            list.setMaxHeight(58);
            screen.getChildren().add(list);
        });
        robot.tick("Changes", "Card 27");
        robot.tick("Changes", "Card 4");
        assertThat(ticked).containsExactly("Card 27", "Card 4");
    }

    /** A list with a box a row; {@code onTick} gets the row. */
    private static ListView<String> cards(String name, List<String> rows, Consumer<String> onTick) {
        var list = new ListView<String>();
        list.setAccessibleText(name);
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                var box = new CheckBox(item);
                box.setOnAction(_ -> onTick.accept(getItem()));
                setGraphic(empty ? null : box);
            }
        });
        list.getItems().setAll(rows);
        return list;
    }
}
