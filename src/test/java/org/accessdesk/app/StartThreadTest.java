package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accessdesk.service.base.FramedThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which thread runs the tasks of the user interface during the start. */
@Timeout(30)
class StartThreadTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
    private final StartThread start = new StartThread(task -> {
        ran.add("JavaFX");
        task.run();
    });

    private Runnable task(String name) {
        return () -> ran.add(name);
    }

    @Test
    void runsTasksInOrderOnTheStartingThreadUntilThePageIsReady() throws InterruptedException {
        var ready = new AtomicBoolean();
        start.execute(task("one"));
        start.execute(() -> {
            ran.add("two");
            ready.set(true);
        });
        start.execute(task("three"));
        var toolkit = Thread.ofVirtual().start(() -> start.handOver(ready::get, LONG));
        while (toolkit.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        start.run();
        toolkit.join();
        assertThat(ran).containsExactly("one", "two", "JavaFX", "three");
        start.execute(task("four"));
        assertThat(ran).endsWith("JavaFX", "four");
    }

    @Test
    void handsOverWithoutAPageWhenItTakesTooLong() throws InterruptedException {
        var toolkit = Thread.ofVirtual().start(() -> start.handOver(() -> false, Duration.ZERO));
        start.run();
        toolkit.join();
        start.execute(task("late"));
        assertThat(ran).containsExactly("JavaFX", "late");
    }

    @Test
    void waitsForAFrameOnlyWhereThereIsAWindow() throws InterruptedException {
        var window = new FramedThread();
        var starting = new StartThread(window);
        starting.afterFrame(task("early"));
        starting.execute(starting::stop);
        starting.run();
        starting.afterFrame(task("late"));
        assertThat(ran).containsExactly("early");
        window.frame();
        assertThat(ran).containsExactly("early", "late");
    }

    @Test
    void handsNothingToAToolkitThatCannotStart() throws InterruptedException {
        start.execute(task("one"));
        start.abandon();
        start.run();
        start.execute(task("late"));
        assertThat(ran).isEmpty();
    }

    @Test
    void goesOnAfterATaskThatFails() throws InterruptedException {
        var told = new ArrayList<Throwable>();
        var ready = new AtomicBoolean();
        start.execute(() -> {
            throw new IllegalStateException("broken");
        });
        start.execute(() -> ready.set(true));
        var ended = new CountDownLatch(1);
        var starting = Thread.ofPlatform().unstarted(() -> {
            try {
                start.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
        });
        starting.setUncaughtExceptionHandler((_, e) -> told.add(e));
        starting.start();
        start.handOver(ready::get, LONG);
        ended.await();
        assertThat(told).hasSize(1);
        assertThat(ready).isTrue();
    }

    @Test
    void endsWhenJavaFxDoesNotStart() throws InterruptedException {
        Thread.ofVirtual().start(start::stop);
        start.run();
        assertThat(ran).isEmpty();
    }
}
