package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.TextSize;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DeskTableTest {
    private record Row(int id, String name, String town) {}

    private final ObservableList<Row> rows = FXCollections.observableArrayList(new Row(1, "Liis Tamm", "Tartu"),
            new Row(2, "Anna Abel", "Tartu"), new Row(3, "Liis Tamm", "Narva"), new Row(4, "Liis Tamm", "Tartu"));
    private DeskTable<Row> table;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        table = new DeskTable<>();
        MarkedRow.install(table, _ -> false, Row::name);
        table.setAccessibleText("People");
        var name = new TextColumn<Row>("name", "Name", 12, Row::name, Comparator.comparing(Row::name));
        var town = new TextColumn<Row>("town", "Town", 12, Row::town, Comparator.comparing(Row::town));
        var id = new TextColumn<Row>("id", "ID", 6, r -> "" + r.id(), Comparator.comparingInt(Row::id));
        table.setColumns(List.of(new SelectColumn<>(table, Row::name), name, town, id), name);
        table.setSortedItems(rows, Comparator.comparingInt(Row::id));
        var scene = new Scene(new StackPane(table), 900, 500);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
        table.requestFocus();
    }

    private List<Integer> order() {
        return table.getItems().stream().map(Row::id).toList();
    }

    private DeskColumn<Row> column(String title) {
        return table.titled().filter(c -> c.getText().equals(title)).findFirst().orElseThrow();
    }

    private Node title(String spoken) {
        Fx.layOut(stage.getScene().getRoot());
        return AccessibleNames.find(table, ColumnTitle.class, spoken);
    }

    private double width() {
        Fx.layOut(stage.getScene().getRoot());
        return table.columns().filter(DeskColumn::isVisible).mapToDouble(DeskColumn::getWidth).sum();
    }

    private boolean isScrolled(Orientation orientation) {
        return table.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == orientation && bar.isVisible());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 640, 901, 1600})
    void theColumnsShareTheWidth(int wide, FxRobot robot) {
        robot.interact(() -> stage.setWidth(wide));
        assertThat(width()).isEqualTo(table.getWidth());
        assertThat(isScrolled(Orientation.HORIZONTAL)).isFalse();
    }

    @Test
    void aHiddenColumnLeavesItsWidthToTheOthers(FxRobot robot) {
        robot.interact(() -> column("Town").setVisible(false));
        assertThat(width()).isEqualTo(table.getWidth());
    }

    @Test
    void theColumnsGrowWithTheText(FxRobot robot) {
        robot.interact(() -> column("Town").choose(10));
        Fx.layOut(stage.getScene().getRoot());
        assertThat(column("Town").getWidth()).isEqualTo(130);
        robot.interact(() -> TextSize.LARGEST.applyTo(stage.getScene()));
        Fx.layOut(stage.getScene().getRoot());
        assertThat(column("Town").getWidth()).isEqualTo(170);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 5_000, 100_000})
    void theScrollThumbOfManyRowsCanBeGrabbedAndDraggedToTheEnd(int many) {
        var last = Fx.call(() -> {
            rows.setAll(IntStream.range(0, many).mapToObj(i -> new Row(i, "Liis Tamm", "Tartu")).toList());
            table.layout();
            var thumb = table.lookup(".scroll-bar:vertical > .thumb").getBoundsInParent();
            assertThat(thumb.getHeight()).isGreaterThanOrEqualTo(28);
            assertThat(thumb.getWidth()).isGreaterThanOrEqualTo(10);
            dragThumbDown(table.getHeight());
            table.layout();
            return table.lookupAll(".desk-row").stream().filter(Node::isVisible)
                    .filter(row -> row.getBoundsInParent().getMaxY() <= table.getHeight())
                    .mapToInt(row -> ((TableRow<?>) row).getIndex()).max();
        });
        assertThat(last).hasValue(many - 1);
    }

    private void dragThumbDown(double distance) {
        var thumb = table.lookup(".scroll-bar:vertical > .thumb");
        mouse(thumb, MouseEvent.MOUSE_PRESSED, 5);
        mouse(thumb, MouseEvent.MOUSE_DRAGGED, 5 + distance);
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double y) {
        Event.fireEvent(node, new MouseEvent(type, 5, y, 5, y, MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, false, false, true, null));
    }

    @Test
    void rowsThatAreEqualNeverSwap(FxRobot robot) {
        assertThat(order()).containsExactly(2, 1, 3, 4);
        robot.interact(() -> IntStream.of(2, 0, 3, 2).forEach(i -> rows.set(i, rows.get(i))));
        assertThat(order()).containsExactly(2, 1, 3, 4);
    }

    /** Not by the robot: on the headless screen, each of its clicks asks for a context menu, too. */
    private void click(FxRobot robot, Node node, boolean shift) {
        robot.interact(() -> List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)
                .forEach(type -> Event.fireEvent(node, new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, shift,
                        false, false, false, true, false, false, false, false, true, null))));
    }

    @Test
    void aShiftClickSortsBySeveralColumns(FxRobot robot) {
        click(robot, title("Town"), false);
        assertThat(order()).containsExactly(3, 1, 2, 4);
        click(robot, title("Name"), true);
        assertThat(order()).containsExactly(3, 2, 1, 4);
        assertThat(title("Town, sorted ascending, 1")).isNotNull();
        assertThat(title("Name, sorted ascending, 2")).isNotNull();
    }

    @Test
    void titlesSortByKeyboard(FxRobot robot) {
        robot.type(KeyCode.UP, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(order()).containsExactly(3, 1, 2, 4);
        robot.type(KeyCode.SPACE);
        assertThat(order()).containsExactly(1, 2, 4, 3);
        robot.type(KeyCode.LEFT).press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertThat(order()).containsExactly(2, 1, 4, 3);
        assertThat(title("Town, sorted descending, 1")).isNotNull();
        robot.type(KeyCode.ESCAPE);
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void titlesSizeAndMoveByKeyboard(FxRobot robot) {
        robot.type(KeyCode.UP, KeyCode.RIGHT);
        var before = column("Town").getWidth();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.LEFT).release(KeyCode.SHORTCUT);
        Fx.layOut(stage.getScene().getRoot());
        assertThat(column("Town").getWidth()).isLessThan(before);
        assertThat(width()).isEqualTo(table.getWidth());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertThat(table.titled().map(DeskColumn::getText)).containsExactly("Name", "ID", "Town");
        assertThat(title("Town").isFocused()).isTrue();
    }

    @Test
    void theMarkPointsUpWhereTheOrderAscends() {
        var arrow = table.lookup(".sort-mark .arrow");
        // The shape points down.
        assertThat(turned(arrow)).isEqualTo(180);
        assertThat(turned(arrow.getParent())).isZero();
        Fx.run(() -> table.getSortOrder().getFirst().setSortType(TableColumn.SortType.DESCENDING));
        assertThat(turned(arrow)).isZero();
    }

    /** By how many degrees the node is turned as it is seen. */
    private static double turned(Node node) {
        var sum = 0.0;
        for (var at = node; at != null; at = at.getParent()) {
            sum += at.getRotate();
        }
        return sum % 360;
    }

    @Test
    void theMarkOfTheOrderStandsBesideTheTitle() {
        var header = (ColumnTitle<?>) title("Name, sorted ascending, 1");
        var mark = header.lookup(".sort-mark");
        var text = (Label) header.getChildrenUnmodifiable().getFirst();
        assertThat(mark.getLayoutX() - text.getLayoutX()).isBetween(20.0, 80.0);
    }

    @Test
    void aLayoutIsToldAndRestored(FxRobot robot) {
        robot.interact(() -> {
            column("Town").setVisible(false);
            column("Name").choose(20);
            ColumnArrangement.move(table, column("ID"), -1);
            ColumnArrangement.sort(table, column("ID"), false);
            ColumnArrangement.sort(table, column("ID"), false);
        });
        var layout = table.layoutProperty().get();
        assertThat(layout.columns()).containsExactly(new TableLayout.ColumnLayout("id", true, 0),
                new TableLayout.ColumnLayout("name", true, 20), new TableLayout.ColumnLayout("town", false, 0));
        assertThat(layout.sort()).containsExactly(new TableLayout.SortedBy("id", true));
        robot.interact(table::resetColumns);
        assertThat(table.titled().filter(DeskColumn::isVisible).map(DeskColumn::getText)).containsExactly("Name",
                "Town",
                "ID");
        assertThat(order()).containsExactly(2, 1, 3, 4);
        robot.interact(() -> table.arrange(layout));
        assertThat(table.layoutProperty().get()).isEqualTo(layout);
        assertThat(order()).containsExactly(4, 3, 2, 1);
        assertThat(width()).isEqualTo(table.getWidth());
    }

    @Test
    void aLayoutOfOtherColumnsChangesNothingElse(FxRobot robot) {
        robot.interact(() -> table.arrange(new TableLayout(List.of(new TableLayout.ColumnLayout("gone", true, 9),
                new TableLayout.ColumnLayout("name", false, -1)), List.of(new TableLayout.SortedBy("gone", true)))));
        assertThat(table.titled().filter(DeskColumn::isVisible).map(DeskColumn::getText)).containsExactly("Name",
                "Town",
                "ID");
        assertThat(table.getColumns().getFirst()).isInstanceOf(SelectColumn.class);
    }
}
