package org.accessdesk.api.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.accessdesk.api.Cancellation;

/**
 * The clock and the waits of retries.
 *
 * @param jitter returns 0 to 1
 */
public record Sleeper(Clock clock, Pause pause, DoubleSupplier jitter) {

    /** Waits for {@code length}, or until one of the two is cancelled. */
    @FunctionalInterface
    public interface Pause {
        void rest(Duration length, Cancellation one, Cancellation other) throws InterruptedException;
    }

    public static final Sleeper REAL = new Sleeper(Clock.systemUTC(), Sleeper::rest,
            () -> ThreadLocalRandom.current().nextDouble());

    private static void rest(Duration length, Cancellation one, Cancellation other) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try (var _ = one.onCancel(stopped::countDown); var _ = other.onCancel(stopped::countDown)) {
            var _ = stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
