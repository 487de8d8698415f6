package org.accessdesk.ui.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedExports;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class DraftMenuTest {
    private DraftsViewModel model;
    private MenuButton button;

    @Start
    void start(Stage stage) {
        model = new DraftsViewModel(Bench.loaded().workspace.drafts(), new DraftFileActions() {
            @Override
            public void export(Draft draft, Path file, Consumer<Optional<Message>> done) {}

            @Override
            public void read(Path file, Consumer<ReadDraft> done) {}
        }, new RecordedExports());
        var menu = new DraftMenu(model);
        var root = new BorderPane();
        root.setBottom(menu);
        var scene = new Scene(root, 600, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        stage.setX(0);
        stage.setY(0);
        button = (MenuButton) menu.lookup(".menu-button");
    }

    @Test
    void aDraftWithoutANameIsCalledDraftOnce(FxRobot robot) {
        assertThat(button.getAccessibleText()).isEqualTo("Draft");
        robot.interact(() -> model.rename("Q4 clean-up"));
        assertThat(button.getAccessibleText()).isEqualTo("Draft Q4 clean-up");
    }

    /** How far the open menu extends below the top of its button. */
    private double overlap(FxRobot robot) {
        robot.interact(button::show);
        var menu = button.getItems().getFirst().getParentPopup();
        var over = bottom(menu) - button.localToScreen(button.getLayoutBounds()).getMinY();
        robot.interact(button::hide);
        return over;
    }

    private static double bottom(ContextMenu menu) {
        var content = menu.getScene().getRoot();
        return content.localToScreen(content.getLayoutBounds()).getMaxY();
    }

    @Test
    void theMenuStandsOnItsButtonWhateverWasChangedInIt(FxRobot robot) {
        assertThat(overlap(robot)).isLessThan(2);
        robot.interact(() -> model.rename("q4_clean_up"));
        assertThat(overlap(robot)).isLessThan(2);
        robot.interact(() -> {
            model.duplicate();
            model.rename("again");
        });
        assertThat(overlap(robot)).isLessThan(2);
        assertThat(overlap(robot)).isLessThan(2);
    }
}
