package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.FactRow;
import org.accessdesk.ui.kit.theme.Theme;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The popover opens next to its owner, by mouse and by keyboard, and returns the focus. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class NamesPopOverTest {
    private static final List<String> PEOPLE = IntStream.rangeClosed(1, 17).mapToObj(i -> "+ User " + i).toList();
    private static final ListFilter EVERYBODY = ListFilter.by(new Facet.OneOf("17 users", Set.of()));
    private final List<ListFilter> shown = new ArrayList<>();
    private ChipRow chips;
    private VBox root;

    @Start
    void start(Stage stage) {
        Theme.prepare();
        chips = new ChipRow();
        chips.show(IntStream.rangeClosed(1, 9).mapToObj(i -> new Chip.Value("Group " + i,
                i == 9 ? Chip.Variant.REMOVED : Chip.Variant.PLAIN)).toList());
        chips.setMaxWidth(200);
        root = new VBox(10, chips, new FactRow("Billing", Tone.POSITIVE, "+ 17 users",
                new NameList("Billing, + 17 users", PEOPLE, () -> EVERYBODY), shown::add),
                new FactRow("Reports", Tone.NEUTRAL, "via Finance"),
                Banner.warning(new CountedSentence("17 users lose Billing.",
                        List.of(new NameList("17 users lose Billing.", PEOPLE, () -> EVERYBODY))), shown::add));
        var scene = new Scene(root, 500, 500);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> open().forEach(PopOver::hide));
    }

    private static List<PopOver> open() {
        return Window.getWindows().stream().filter(PopOver.class::isInstance).map(PopOver.class::cast).toList();
    }

    private static ListView<?> list() {
        return (ListView<?>) open().getFirst().getRoot().lookup(".names");
    }

    @Test
    void whoTheseAreIsAskedByKeysAndTheKeyboardComesBack(FxRobot robot) {
        var link = AccessibleNames.find(root, Hyperlink.class, "Billing, + 17 users");
        robot.interact(() -> link.requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(List.copyOf(list().getItems())).isEqualTo(PEOPLE);
        assertThat(list().isFocused()).isTrue();
        assertThat(AccessibleNames.nameOf(list())).isEqualTo("Billing, + 17 users");
        assertThat(AccessibleNames.missing(open().getFirst().getRoot())).isEmpty();
        robot.type(KeyCode.DOWN, KeyCode.ESCAPE);
        assertThat(open()).isEmpty();
        assertThat(link.isFocused()).isTrue();
    }

    @Test
    void aFigureInAWarningLeadsToItsUsers(FxRobot robot) {
        var link = AccessibleNames.find(root, Hyperlink.class, "Show the 17 users, 17 users lose Billing.");
        robot.interact(() -> link.requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(list().getItems()).hasSize(17);
        robot.interact(() -> ((Hyperlink) open().getFirst().getRoot().lookup(".hyperlink")).fire());
        assertThat(open()).isEmpty();
        assertThat(shown).containsExactly(EVERYBODY);
    }

    @Test
    void theChipsThatDoNotFitAreShownByAClick(FxRobot robot) {
        robot.clickOn(chips.lookup(".more"));
        assertThat(list().getItems()).hasSize(9).last().isEqualTo("Group 9, removed");
        assertThat(AccessibleNames.nameOf(list())).isEqualTo("All 9 names");
        robot.clickOn(450, 450);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsToldInFullOpensNothing() {
        assertThat(root.lookupAll(".pair-row .hyperlink")).hasSize(1);
    }
}
