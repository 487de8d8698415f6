package org.accessdesk.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;

/** Runs tests on the FX thread, in the one toolkit of the test process. */
public final class Fx {
    private Fx() {}

    /** The result of {@code body} on the FX thread; its exception fails the test. */
    public static <T> T call(Callable<T> body) {
        start();
        var result = new CompletableFuture<T>();
        Runnable work = () -> {
            try {
                result.complete(body.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        };
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Runs {@code body} on the FX thread. */
    public static void run(FxAction body) {
        call(() -> {
            body.run();
            return true;
        });
    }

    /** Lays out {@code root} now: a busy computer may show the next frame late. */
    public static void layOut(Parent root) {
        run(() -> {
            root.applyCss();
            root.layout();
        });
    }

    /** A test body that can throw. */
    @FunctionalInterface
    public interface FxAction {
        void run() throws Exception;
    }

    private static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // An earlier test started it.
        }
        Platform.setImplicitExit(false);
    }
}
