package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WindowWatchTest {

    @Test
    void tellsTheStackOfATaskThatTakesLong() throws InterruptedException {
        var seen = new CountDownLatch(1);
        List<String> log = new ArrayList<>();
        try (var window = Executors.newSingleThreadExecutor()) {
            var watch = new WindowWatch(window, thread -> {
                var stack = thread.getStackTrace();
                seen.countDown();
                return stack;
            }, log::add);
            watch.look();
            assertThat(log).isEmpty();
            window.execute(() -> takeLong(seen));
            watch.look();
        }
        assertThat(log).singleElement().asString().startsWith("The window's thread was busy for ")
                .contains("WindowWatchTest.takeLong");
    }

    /** Ends only when somebody has looked at it. */
    private static void takeLong(CountDownLatch seen) {
        try {
            seen.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
