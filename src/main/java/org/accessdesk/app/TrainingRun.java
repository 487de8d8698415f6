package org.accessdesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.accessdesk.api.ApiException;
import org.accessdesk.ui.capture.Tour;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.jspecify.annotations.Nullable;

/**
 * The training run for a package's AOT cache: a normal start, each screen with a saved account, then the guided tour of
 * the demo account.
 */
final class TrainingRun {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 20_000_000;
    private static final long SCREEN_NANOS = 300_000_000;
    private final AppContext context;
    private final Scene scene;
    private final Path pictures;

    TrainingRun(AppContext context, Scene scene, Path pictures) {
        this.context = context;
        this.scene = scene;
        this.pictures = pictures;
    }

    /** @throws AppFailure if a screen does not appear */
    void run() throws InterruptedException {
        await(() -> screens() != null);
        for (var screen : Arrays.asList(Screen.values())) {
            Platform.runLater(() -> Objects.requireNonNull(screens()).shell().screenProperty().set(screen));
            LockSupport.parkNanos(SCREEN_NANOS);
        }
        Platform.runLater(context.app()::openDemo);
        await(() -> screens() != null && Objects.requireNonNull(screens()).workspace().isDemo());
        try (var server = new DemoTourServer(context)) {
            new Tour(scene, context.app(), server, pictures, List.of(Theme.LIGHT), _ -> {}).run();
        } catch (ApiException | IOException e) {
            throw new AppFailure("The start could not be trained: " + e.getMessage(), e);
        }
    }

    private @Nullable WorkspaceScreens screens() {
        return context.app().screensProperty().get();
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
