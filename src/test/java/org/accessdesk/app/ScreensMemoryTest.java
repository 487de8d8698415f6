package org.accessdesk.app;

import java.lang.ref.WeakReference;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What outlives an account, such as the sizes of panes, holds no screen of an account that is shown no more. */
class ScreensMemoryTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    /** JavaFX holds what was taken off the window until the next frame is painted. */
    @BeforeEach
    void paint() {
        Fx.run(() -> ((Stage) window.scene.getWindow()).setIconified(false));
    }

    private boolean isPresented() {
        return window.context.app().presentation().presented().isPresent();
    }

    /** Shows a copy of the account with aliases, and returns its screens. */
    private WeakReference<WorkspaceScreens> present() {
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the copy", this::isPresented);
        window.selectUsers(0);
        return new WeakReference<>(Fx.call(window::screens));
    }

    private void showAccount() {
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the account", () -> !isPresented());
    }

    private void awaitGone(WeakReference<WorkspaceScreens> screens) {
        window.await("the end of the screens", () -> {
            System.gc();
            return screens.refersTo(null);
        });
    }

    @Test
    void aCopyOfTheAccountIsGivenUp() {
        var first = present();
        showAccount();
        present();
        showAccount();
        awaitGone(first);
    }

    @Test
    void anAccountIsGivenUpWhenAnotherOneIsOpened() {
        var first = new WeakReference<>(Fx.call(window::screens));
        Fx.run(() -> window.context.app().openDemo());
        window.await("the second", () -> window.context.app().screensProperty().get() != null
                && !first.refersTo(window.screens()) && !window.screens().users().rows().isEmpty()
                && !window.screens().shell().headerProperty().get().loading());
        awaitGone(first);
    }
}
