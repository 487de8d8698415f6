package org.accessdesk.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.jspecify.annotations.Nullable;

/**
 * The training run for a package's AOT cache: a normal start and each screen, with a saved account. What is trained besides, such
 * as the guided tour, makes the cache larger and each start slower.
 */
final class TrainingRun {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 20_000_000;
    private static final long SCREEN_NANOS = 300_000_000;
    private final AppViewModel app;

    TrainingRun(AppViewModel app) {
        this.app = app;
    }

    /** @throws AppFailure if a screen does not appear */
    void run() throws InterruptedException {
        await(() -> screens() != null);
        for (var screen : Arrays.asList(Screen.values())) {
            Platform.runLater(() -> Objects.requireNonNull(screens()).shell().screenProperty().set(screen));
            LockSupport.parkNanos(SCREEN_NANOS);
        }
    }

    private @Nullable WorkspaceScreens screens() {
        return app.screensProperty().get();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isShown(condition)) {
            if (System.nanoTime() > end) {
                throw new AppFailure("The start could not be trained: a window waits in vain.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean isShown(BooleanSupplier condition) {
        var shown = new CompletableFuture<Boolean>();
        Platform.runLater(() -> shown.complete(condition.getAsBoolean()));
        return shown.join();
    }
}
