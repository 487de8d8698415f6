package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.Gallery;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TableTest {
    private DeskTable<Gallery.Person> table;
    private VBox root;

    @Start
    void start(Stage stage) {
        table = Gallery.table();
        root = new VBox(new ColumnMenu(table), table);
        var scene = new Scene(root, 900, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
        table.requestFocus();
    }

    @Test
    void boxesAreTheSelectionAndLeaveOthersAlone(FxRobot robot) {
        robot.clickOn(box("Lisa Liu")).clickOn(box("Ron Ronald"));
        assertThat(names()).containsExactly("Lisa Liu", "Ron Ronald");
        robot.clickOn(box("Lisa Liu"));
        assertThat(names()).containsExactly("Ron Ronald");
    }

    @Test
    void spaceTogglesTheFocusedRow(FxRobot robot) {
        robot.interact(() -> table.getFocusModel().focus(1));
        robot.type(KeyCode.SPACE);
        assertThat(names()).containsExactly("James Jameson");
        robot.type(KeyCode.SPACE);
        assertThat(names()).isEmpty();
    }

    @Test
    void aBoxAnnouncesItselfAndCanBeFired(FxRobot robot) {
        var box = box("Özgür Şahin");
        assertThat(box.getAccessibleRole()).isEqualTo(AccessibleRole.CHECK_BOX);
        assertThat(box.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
        robot.interact(() -> box.executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(box.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
    }

    @Test
    void theHeaderBoxIsMixedAndSelectsAllAndNone(FxRobot robot) {
        robot.clickOn(box("Lisa Liu"));
        var all = AccessibleNames.find(root, CheckBox.class, "Select all");
        assertThat(all.isIndeterminate()).isTrue();
        robot.clickOn(all);
        assertThat(names()).hasSameSizeAs(Gallery.PEOPLE);
        robot.clickOn(all);
        assertThat(names()).isEmpty();
    }

    @Test
    void aChangedRowIsMarkedForTheEarToo() {
        assertThat(AccessibleNames.find(root, MarkedRow.class, "Lisa Liu, changed").getPseudoClassStates())
                .anyMatch(state -> state.getPseudoClassName().equals("changed"));
        assertThat(AccessibleNames.find(root, MarkedRow.class, "Emily Emilyson").getPseudoClassStates())
                .noneMatch(state -> state.getPseudoClassName().equals("changed"));
    }

    @Test
    void columnsAreChosenByKeyboard(FxRobot robot) {
        var menu = AccessibleNames.find(root, ColumnMenu.class, "Columns");
        robot.interact(menu::requestFocus);
        robot.type(KeyCode.SPACE, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(menu.isOpen()).isFalse();
        assertThat(table.getColumns().filtered(column -> !column.isVisible())).singleElement()
                .satisfies(column -> assertThat(column.getText()).isEqualTo("Email"));
    }

    /** Columns give way from the right, and come back; the menu says which have no room. */
    @Test
    void theMenuTellsForWhichColumnsThereIsNoRoom(FxRobot robot) {
        var all = titles();
        var layout = table.layoutProperty().get();
        robot.interact(() -> table.setMaxWidth(240));
        Fx.layOut(root);
        var fitting = titles();
        assertThat(fitting).hasSizeLessThan(all.size()).isEqualTo(all.subList(0, fitting.size()));
        assertThat(table.layoutProperty().get()).isEqualTo(layout);
        var menu = AccessibleNames.find(root, ColumnMenu.class, "Columns");
        robot.interact(menu::open);
        var panel = Window.getWindows().getLast().getScene().getRoot();
        assertThat(AccessibleNames.find(panel, Node.class, all.getLast() + ", no room")).isNotNull();
        robot.interact(() -> {
            menu.close();
            table.setMaxWidth(Double.MAX_VALUE);
        });
        Fx.layOut(root);
        assertThat(titles()).isEqualTo(all);
    }

    private List<String> titles() {
        return table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    @SuppressWarnings("rawtypes")
    private SelectCell box(String name) {
        Fx.layOut(root);
        return AccessibleNames.find(root, SelectCell.class, name);
    }

    private List<String> names() {
        return table.getSelectionModel().getSelectedItems().stream().map(Gallery.Person::name).sorted().toList();
    }
}
