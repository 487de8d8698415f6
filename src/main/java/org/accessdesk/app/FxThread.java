package org.accessdesk.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.accessdesk.service.base.UiThread;

/** JavaFX's thread. */
public final class FxThread implements UiThread {
    /** Longer than any frame: only a window that draws none, such as a hidden one of some systems, lets it pass. */
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private final Duration patience;

    public FxThread() {
        this(PATIENCE);
    }

    /** @param patience how long {@link #afterFrame} waits for a frame */
    FxThread(Duration patience) {
        this.patience = patience;
    }

    @Override
    public void execute(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void afterFrame(Runnable action) {
        var begun = new AtomicBoolean();
        Runnable once = () -> {
            if (begun.compareAndSet(false, true)) {
                action.run();
            }
        };
        execute(() -> new FrameEnd(once).start());
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, this).execute(once);
    }

    /** A frame begins with its timers: what one of them asks to run later runs when the frame is laid out. */
    private static final class FrameEnd extends AnimationTimer {
        private final Runnable action;

        FrameEnd(Runnable action) {
            this.action = action;
        }

        @Override
        public void handle(long now) {
            stop();
            Platform.runLater(action);
        }
    }
}
