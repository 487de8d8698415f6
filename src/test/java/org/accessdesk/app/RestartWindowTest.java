package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import org.accessdesk.model.settings.Language;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.settings.Restart;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A setting that needs a restart offers one, which closes the window as quitting does and starts the app again. */
class RestartWindowTest {
    private final Window window = new Window();
    private final Restart restart = window.context.app().restart();
    private final List<String> started = new ArrayList<>();

    @AfterEach
    void close() {
        window.close();
    }

    private void chooseLanguage() {
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.SETTINGS));
        Fx.run(() -> window.screens().settings().language(Language.GERMAN));
    }

    private long buttons() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && b.getText().equals("Restart now") && b.getParent().isVisible())
                .count());
    }

    private void end() {
        DesktopApp.startAgain(restart, Optional.of(() -> started.add("process")));
    }

    private List<DialogPane> questions() {
        return Fx.call(() -> javafx.stage.Window.getWindows().stream().map(w -> w.getScene().getRoot())
                .filter(DialogPane.class::isInstance).map(DialogPane.class::cast).toList());
    }

    private boolean isShown() {
        return Fx.call(() -> ((Stage) window.scene.getWindow()).isShowing());
    }

    @Test
    void noneIsOfferedWhereTheAppCannotStartItself() {
        chooseLanguage();
        assertThat(buttons()).isZero();
    }

    @Test
    void theWindowClosesAndTheAppStartsAgain() {
        restart.allow();
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.SETTINGS));
        assertThat(buttons()).isZero();
        chooseLanguage();
        assertThat(buttons()).isOne();
        window.fire("Restart now");
        window.await("the end", () -> !((Stage) window.scene.getWindow()).isShowing());
        end();
        assertThat(started).containsExactly("process");
    }

    @Test
    void whoeverKeepsApplyingDoesNotRestartLater() throws Exception {
        restart.allow();
        window.applyAndHold();
        chooseLanguage();
        window.fire("Restart now");
        assertThat(questions()).hasSize(1);
        Fx.run(() -> questions().getFirst().lookupAll(".button").stream().map(Button.class::cast)
                .filter(b -> b.getText().equals("Keep applying")).findFirst().orElseThrow().fire());
        assertThat(isShown()).isTrue();
        window.context.demo().faults().clear();
        window.awaitSaved();
        Fx.run(() -> ((Stage) window.scene.getWindow()).close());
        end();
        assertThat(started).isEmpty();
    }
}
