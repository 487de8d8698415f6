package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.accessdesk.ui.groups.redundant.RedundancyPopOver;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is redundant, found and put into the draft in the real window. */
class RedundancyWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        Fx.run(() -> open().forEach(RedundancyPopOver::hide));
        window.close();
    }

    private static List<RedundancyPopOver> open() {
        return javafx.stage.Window.getWindows().stream().filter(RedundancyPopOver.class::isInstance)
                .map(RedundancyPopOver.class::cast).toList();
    }

    private static String focused() {
        return String.valueOf(AccessibleNames.nameOf(focusedNode()));
    }

    private static Node focusedNode() {
        return open().getFirst().getScene().getFocusOwner();
    }

    @Test
    void thePaletteOpensItAndItsButtonsPutTheFirstIntoTheDraft() {
        var command = Fx.call(() -> window.screens().commands().all().stream()
                .filter(c -> c.text().equals("Redundant groups and memberships…")).toList()).getFirst();
        Fx.run(() -> command.action().run());
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.GROUPS);
        window.await("what is redundant", () -> !open().isEmpty() && focused().startsWith("Put into the draft, "));
        assertThat(Fx.call(() -> AccessibleNames.missing(open().getFirst().getRoot()))).isEmpty();
        var first = Fx.call(RedundancyWindowTest::focused);
        Fx.run(() -> ((Button) focusedNode()).fire());
        window.await("the next", () -> window.changes() > 0 && !focused().equals(first));
        Fx.run(() -> open().forEach(RedundancyPopOver::hide));
        window.focus(window.groups());
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isZero();
    }
}
