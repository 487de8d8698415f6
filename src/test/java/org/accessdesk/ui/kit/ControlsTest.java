package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.pane.NavRail;
import org.accessdesk.ui.kit.table.FilterMenu;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Theme;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ControlsTest {
    private final List<String> done = new ArrayList<>();
    private FilterMenu<Integer> menu;
    private FilterField field;
    private NavRail rail;
    private VBox root;

    @Start
    void start(Stage stage) {
        menu = new FilterMenu<>("Group");
        menu.setEntries(entries(24));
        field = new FilterField("Filter users");
        rail = new NavRail();
        rail.add(new NavItem(Feather.USER, "Users"));
        rail.add(new NavItem(Feather.USERS, "Groups"));
        root = new VBox(field, menu, rail,
                new Banner(Banner.BannerKind.DANGER, "1 conflict.", "Renamed.").with("Keep mine",
                        () -> done.add("mine")));
        var scene = new Scene(root, 600, 600);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
    }

    @Test
    void aFilterMenuIsSearchedAndTickedByKeyboard(FxRobot robot) {
        robot.interact(menu::requestFocus);
        robot.type(KeyCode.DOWN).write("up 17").type(KeyCode.TAB, KeyCode.SPACE, KeyCode.ESCAPE);
        assertThat(menu.isOpen()).isFalse();
        assertThat(menu.chosen()).containsExactly(17);
        assertThat(menu.getText()).isEqualTo("Group: Group 17");
        assertThat(menu.getAccessibleText()).isEqualTo("Filter by Group, 1 chosen");
    }

    /** The reason for FilterMenu: if this fails, ControlsFX's control may have become usable. */
    @Test
    void noKeyOpensACheckComboBoxAndNothingIsHeardOfIt(FxRobot robot) {
        var box = new CheckComboBox<String>();
        robot.interact(() -> {
            box.setTitle("Group");
            box.getItems().setAll("Finance", "Sales");
            root.getChildren().add(box);
            box.requestFocus();
        });
        robot.type(KeyCode.DOWN, KeyCode.SPACE, KeyCode.F4, KeyCode.ENTER);
        assertThat(Window.getWindows()).hasSize(1);
        assertThat(AccessibleNames.nameOf(box)).isNull();
    }

    /** Otherwise the panel would not be at its button any more. */
    @Test
    void anOpenPanelClosesWhenTheWindowChangesItsSize(FxRobot robot) {
        robot.interact(menu::open);
        assertThat(menu.isOpen()).isTrue();
        robot.interact(() -> root.getScene().getWindow().setWidth(500));
        assertThat(menu.isOpen()).isFalse();
    }

    /** Its values can be thousands, and other ones come with each list that is read. */
    @Test
    void aClosedMenuLooksAtNoValue(FxRobot robot) {
        var asked = new AtomicInteger();
        robot.interact(() -> menu.setEntries(new LazyList<>(() -> {
            asked.incrementAndGet();
            return entries(24);
        })));
        assertThat(asked).hasValue(0);
        robot.interact(menu::open);
        assertThat(asked).hasValue(1);
        robot.interact(menu::close);
    }

    @Test
    void whatIsGoneIsNoLongerChosen(FxRobot robot) {
        robot.interact(() -> {
            menu.chosen().addAll(List.of(3, 20));
            menu.setEntries(entries(5));
        });
        assertThat(menu.chosen()).containsExactly(3);
    }

    @Test
    void everythingInAPanelHasAName(FxRobot robot) {
        robot.interact(menu::open);
        var panels = Window.getWindows().stream().map(window -> window.getScene().getRoot()).toList();
        assertThat(panels).hasSize(2).allSatisfy(panel -> assertThat(AccessibleNames.missing(panel)).isEmpty());
        robot.interact(menu::close);
    }

    @Test
    void escapeClearsAFilter(FxRobot robot) {
        robot.clickOn(field).write("lisa");
        assertThat(field.getRight().getAccessibleText()).isEqualTo("Clear filter");
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEmpty();
        assertThat(field.getRight()).isNull();
    }

    @Test
    void oneIsAlwaysSomewhere(FxRobot robot) {
        var groups = AccessibleNames.find(root, NavItem.class, "Groups");
        robot.clickOn(groups).clickOn(groups);
        assertThat(rail.selectedProperty().get()).isEqualTo(groups);
        robot.interact(() -> groups.setCount(14));
        assertThat(groups.getAccessibleText()).isEqualTo("Groups, 14");
    }

    @Test
    void aBannerSaysHowSeriousItIsAndWhatCanBeDone(FxRobot robot) {
        AccessibleNames.find(root, Banner.class, "Problem: 1 conflict. Renamed.");
        robot.clickOn(AccessibleNames.find(root, Hyperlink.class, "Keep mine"));
        assertThat(done).containsExactly("mine");
    }

    @ParameterizedTest
    @CsvSource({"Emily Emilyson,EE", "María-José Carreño,MC", "Zoë van der Berg,Zv", "Finance,F", "' ',''",
            "𝒜da 𝒷,𝒜𝒷", "Finance (UGR-1234-5678),F", "\u200E\u05D0\u05D1\u200E (x),\u05D0"})
    void initialsAreTheFirstLettersOfTwoWords(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }

    @Test
    void aRemovedChipIsHeardAsRemoved() {
        assertThat(new Chip(new Chip.Value("Reviewers", Chip.Variant.REMOVED)).getAccessibleText())
                .isEqualTo("Reviewers, removed");
    }

    private static List<Choice<Integer>> entries(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Choice<>(i, "Group " + i)).toList();
    }
}
