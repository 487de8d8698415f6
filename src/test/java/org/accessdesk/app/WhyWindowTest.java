package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.users.why.WhyPopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Why a user has a module, asked by keys in the real window. */
class WhyWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        Fx.run(() -> open().forEach(WhyPopOver::hide));
        window.close();
    }

    private static List<WhyPopOver> open() {
        return javafx.stage.Window.getWindows().stream().filter(WhyPopOver.class::isInstance)
                .map(WhyPopOver.class::cast).toList();
    }

    private static Node focused() {
        return Fx.call(() -> open().getFirst().getScene().getFocusOwner());
    }

    private static String name(Node node) {
        return Fx.call(() -> String.valueOf(AccessibleNames.nameOf(node)));
    }

    /** The button of the first module of the first user who has one. */
    private Button why() {
        for (var row = 0; modules().isEmpty(); row++) {
            window.selectUsers(row);
        }
        return window.find(Button.class, modules().getFirst() + ": why?");
    }

    private List<String> modules() {
        return Fx.call(() -> window.screens().users().editor().contentProperty().get().modules().stream()
                .map(AccessLine::text).toList());
    }

    @Test
    void theButtonOfAModuleTellsWhyAndDraftsTheSmallestChange() {
        window.focus(why());
        window.press(KeyCode.SPACE);
        assertThat(name(focused())).startsWith("Copy, ").contains(" through ");
        assertThat(Fx.call(() -> AccessibleNames.missing(open().getFirst().getRoot()))).isEmpty();
        Fx.run(() -> ((Button) open().getFirst().getScene().getFocusOwner()).fire());
        assertThat("Copy, " + Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(name(focused()));
        Fx.run(() -> ((Button) open().getFirst().getRoot().lookup(".way .button")).fire());
        assertThat(open()).isEmpty();
        assertThat(window.changes()).isOne();
        window.focus(window.users());
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isZero();
    }

    @Test
    void enterOpensItToo() {
        window.focus(why());
        window.press(KeyCode.ENTER);
        assertThat(open()).hasSize(1);
    }

    @Test
    void thePaletteAsksAboutAModuleThatIsStillToBeChosen() {
        window.selectUsers(3);
        var commands = Fx.call(() -> window.screens().commands().all().stream()
                .filter(c -> c.text().equals("Why? Explain a module")).toList());
        assertThat(commands).singleElement().satisfies(c -> assertThat(Fx.call(c.possible()::getAsBoolean)).isTrue());
        Fx.run(() -> commands.getFirst().action().run());
        assertThat(focused()).isInstanceOf(ComboBox.class);
        assertThat(name(focused())).isEqualTo("Module");
        assertThat(Fx.call(() -> open().getFirst().getRoot().lookup(".way"))).isNull();
        Fx.run(() -> choose((ComboBox<?>) open().getFirst().getScene().getFocusOwner()));
        assertThat(Fx.call(() -> open().getFirst().getRoot().lookupAll(".why-pane .button"))).isNotEmpty();
        assertThat(window.changes()).isZero();
        window.selectUsers(1, 2);
        assertThat(Fx.call(commands.getFirst().possible()::getAsBoolean)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> field) {
        ((ComboBox<Choice<?>>) field).setValue((Choice<?>) field.getItems().getFirst());
    }
}
