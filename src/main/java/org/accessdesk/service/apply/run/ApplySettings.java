package org.accessdesk.service.apply.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.rule.Guard;
import org.accessdesk.model.rule.Guards;
import org.accessdesk.model.rule.Thresholds;

/**
 * How a draft is applied.
 *
 * @param thresholds when a removal counts as a mass removal; read at each apply
 * @param parallel how many requests run in parallel while the server keeps up; read at each apply
 * @param rest waits between two attempts
 * @param jitter a random number from 0 to 1, so that many rejected clients do not retry at the same time
 * @param guard checks for harm before and during an apply
 */
public record ApplySettings(Supplier<Thresholds> thresholds, IntSupplier parallel, Rest rest, DoubleSupplier jitter,
        Guard guard) {

    /** Four in parallel, the usual thresholds. */
    public static final ApplySettings USUAL = new ApplySettings(() -> Thresholds.DEFAULT, () -> 4, Rest.REAL,
            () -> ThreadLocalRandom.current().nextDouble(), Guards::check);

    /** Waits for {@code length}, or until {@code stop} is cancelled. */
    @FunctionalInterface
    public interface Rest {
        /** Waits in real time. */
        Rest REAL = (length, stop) -> {
            var stopped = new CountDownLatch(1);
            try (var _ = stop.onCancel(stopped::countDown)) {
                var _ = stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
            }
        };

        void of(Duration length, Cancellation stop) throws InterruptedException;
    }

    /** The same with another number of parallel changes. */
    public ApplySettings withParallel(IntSupplier other) {
        return new ApplySettings(thresholds, other, rest, jitter, guard);
    }

    /** The same with other thresholds. */
    public ApplySettings withThresholds(Supplier<Thresholds> other) {
        return new ApplySettings(other, parallel, rest, jitter, guard);
    }

    /** The same with another way to wait. */
    public ApplySettings withRest(Rest other) {
        return new ApplySettings(thresholds, parallel, other, jitter, guard);
    }

    /** The same with another guard. */
    public ApplySettings withGuard(Guard other) {
        return new ApplySettings(thresholds, parallel, rest, jitter, other);
    }
}
