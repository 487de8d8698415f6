package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.stream.IntStream;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A window that is open for weeks keeps the lists that it shows, and none that it showed before. */
class RefreshMemoryTest {
    private static final int REFRESHES = 3;
    private static final int COLLECTIONS = 5;
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private Snapshot snapshot() {
        return Objects
                .requireNonNull(window.screens().workspace().directory().state().value().snapshot());
    }

    private void refresh() {
        var before = new WeakReference<>(Fx.call(this::snapshot));
        Fx.run(() -> window.screens().shell().refresh());
        window.await("the lists", () -> !before.refersTo(snapshot())
                && window.screens().workspace().directory().progress().value().isEmpty()
                && window.screens().workspace().directory().isKept());
        layout();
    }

    private void layout() {
        Fx.run(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
        });
    }

    private static boolean isGone(WeakReference<?> reference) {
        return IntStream.range(0, COLLECTIONS).anyMatch(_ -> {
            System.gc();
            return reference.refersTo(null);
        });
    }

    @Test
    void listsOfBeforeAreGivenUp() {
        window.selectUsers(0, 1, 2);
        layout();
        Fx.run(() -> window.screens().shell().screenProperty().set(Screen.GROUPS));
        Fx.run(() -> window.groups().getSelectionModel().clearAndSelect(0));
        layout();
        var first = new WeakReference<>(Fx.call(this::snapshot));
        IntStream.range(0, REFRESHES).forEach(_ -> refresh());
        assertThat(isGone(first)).isTrue();
    }
}
