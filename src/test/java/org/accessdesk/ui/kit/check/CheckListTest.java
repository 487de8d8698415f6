package org.accessdesk.ui.kit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class CheckListTest {
    private static final int MANY = 10_000;
    private final List<String> toggles = new ArrayList<>();
    private CheckList<String> list;

    @Start
    void start(Stage stage) {
        list = new CheckList<>("Groups of Lisa Liu");
        list.setRows(rows(CheckState.CHECKED));
        list.setOnToggle((key, wanted) -> toggles.add(key + " " + wanted));
        var scene = new Scene(list, 400, 300);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void focus(FxRobot robot) {
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        });
    }

    @Test
    void spaceTogglesTheRowThatArrowsReach(FxRobot robot) {
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
        assertThat(toggles).containsExactly("german false", "finance true", "reviewers true");
    }

    @Test
    void aClickToggles(FxRobot robot) {
        robot.clickOn(cell("Finance, 2 of 3"));
        assertThat(toggles).containsExactly("finance true");
    }

    @Test
    void aLockedRowIsReachedAndSaysWhyAndStays(FxRobot robot) {
        robot.type(KeyCode.END, KeyCode.SPACE);
        var locked = cell("Notifications, locked: mandatory");
        robot.clickOn(locked);
        assertThat(toggles).isEmpty();
        assertThat(locked.getAccessibleHelp()).isEqualTo("mandatory");
        assertThat(locked.queryAccessibleAttribute(AccessibleAttribute.DISABLED)).isEqualTo(true);
        assertThat(locked.getTooltip().getText()).isEqualTo("mandatory");
    }

    @Test
    void everyRowIsACheckBoxThatAnnouncesItsState() {
        assertThat(cell("German sub, added, 3 modules").getAccessibleRole()).isEqualTo(AccessibleRole.CHECK_BOX);
        assertThat(state("German sub, added, 3 modules")).containsExactly(true, false);
        assertThat(state("Finance, 2 of 3")).containsExactly(false, true);
        assertThat(state("Reviewers")).containsExactly(false, false);
    }

    @Test
    void assistiveTechnologyCanToggle(FxRobot robot) {
        robot.interact(() -> cell("Reviewers").executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(toggles).containsExactly("reviewers true");
    }

    @Test
    void newStatesOfTheSameRowsKeepTheFocus(FxRobot robot) {
        robot.type(KeyCode.DOWN);
        robot.interact(() -> list.setRows(rows(CheckState.UNCHECKED)));
        assertThat(list.getFocusModel().getFocusedIndex()).isEqualTo(1);
        assertThat(state("German sub, added, 3 modules")).containsExactly(false, false);
    }

    @Test
    void fewerRowsKeepTheFocusOnTheSameKey(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        robot.interact(() -> list.setRows(rows(CheckState.CHECKED).subList(2, 4)));
        assertThat(list.getSelectionModel().getSelectedItem().key()).isEqualTo("reviewers");
    }

    @Test
    void spaceTogglesTheStateThatIsShown(FxRobot robot) {
        robot.interact(() -> list.setRows(rows(CheckState.UNCHECKED)));
        robot.type(KeyCode.SPACE);
        assertThat(toggles).containsExactly("german true");
    }

    /** Of many rows only those are made that are seen, those before and those after. */
    @Test
    void otherRowsAreMadeWhereTheyAreSeen(FxRobot robot) {
        var made = new AtomicInteger();
        for (var first : new int[]{0, MANY}) {
            var keys = IntStream.range(first, first + MANY).mapToObj(String::valueOf).toList();
            robot.interact(() -> list.setRows(new LazyRows<>(keys, key -> key, key -> {
                made.incrementAndGet();
                return new CheckRow<>(key, key, CheckState.CHECKED, null, "", null);
            })));
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(made.get()).isLessThan(MANY / 10);
    }

    @Test
    void newStatesOfAllRowsAreOneEvent(FxRobot robot) {
        var events = new AtomicInteger();
        robot.interact(() -> {
            list.setRows(many(CheckState.CHECKED));
            list.getItems().addListener((ListChangeListener<CheckRow<String>>) _ -> events.incrementAndGet());
            list.setRows(many(CheckState.UNCHECKED));
        });
        assertThat(events).hasValue(1);
        assertThat(state("Group 0")).containsExactly(false, false);
        assertThat(state("Group 1")).containsExactly(false, false);
    }

    private static List<CheckRow<String>> many(CheckState state) {
        return IntStream.range(0, 1_000).mapToObj(n -> CheckRow.of("g" + n, "Group " + n, state)).toList();
    }

    private List<Object> state(String name) {
        var cell = cell(name);
        return List.of(cell.queryAccessibleAttribute(AccessibleAttribute.SELECTED),
                cell.queryAccessibleAttribute(AccessibleAttribute.INDETERMINATE));
    }

    @SuppressWarnings("rawtypes")
    private CheckCell cell(String name) {
        Fx.layOut(list);
        return AccessibleNames.find(list, CheckCell.class, name);
    }

    private static List<CheckRow<String>> rows(CheckState german) {
        return List.of(new CheckRow<>("german", "German sub", german, Badge.added(), "3 modules", null),
                new CheckRow<>("finance", "Finance", CheckState.MIXED, null, "2 of 3", null),
                CheckRow.of("reviewers", "Reviewers", CheckState.UNCHECKED),
                new CheckRow<>("notifications", "Notifications", CheckState.CHECKED, null, "", "mandatory"));
    }
}
