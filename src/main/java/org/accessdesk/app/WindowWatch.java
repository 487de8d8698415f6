package org.accessdesk.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what keeps the window's thread busy for more than 50 milliseconds, with its stack at that time. For development:
 * {@code -Daccessdesk.watch=true} starts it.
 */
final class WindowWatch implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowWatch.class);
    private static final String PROPERTY = "accessdesk.watch";
    private static final Duration LONG = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Executor window;
    private final Function<Thread, StackTraceElement[]> stacks;
    private final Consumer<String> log;
    private @Nullable Thread watched;

    /**
     * A watch.
     *
     * @param window runs tasks on the thread that is watched
     * @param stacks the stack of a thread
     * @param log receives a text for each task that takes long
     */
    WindowWatch(Executor window, Function<Thread, StackTraceElement[]> stacks, Consumer<String> log) {
        this.window = window;
        this.stacks = stacks;
        this.log = log;
    }

    /** Starts to watch JavaFX's thread, if the property is set. */
    static void startIfWanted() {
        if (Boolean.getBoolean(PROPERTY)) {
            Thread.ofPlatform().daemon().name("window-watch")
                    .start(new WindowWatch(Platform::runLater, Thread::getStackTrace, LOG::warn));
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the thread answers once. */
    void look() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var asked = System.nanoTime();
        window.execute(() -> {
            watched = Thread.currentThread();
            answered.countDown();
        });
        var busy = watched;
        if (!answered.await(LONG.toMillis(), TimeUnit.MILLISECONDS) && busy != null) {
            var stack = Arrays.stream(stacks.apply(busy)).map(frame -> "\n\tat " + frame).collect(Collectors.joining());
            answered.await();
            log.accept("The window's thread was busy for %d ms with%s"
                    .formatted(Duration.ofNanos(System.nanoTime() - asked).toMillis(), stack));
        }
    }
}
