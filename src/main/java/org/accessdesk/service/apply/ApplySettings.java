package org.accessdesk.service.apply;

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
 * @param thresholds from when on a removal counts as a mass removal; asked for at each apply
 * @param parallel how many changes are under way at a time as long as the server keeps up; asked for at each apply
 * @param rest how time passes between two tries
 * @param jitter gives 0 to 1: many clients that are sent away together should not come back together
 * @param guard what looks for harm before and while a draft is applied
 */
public record ApplySettings(Supplier<Thresholds> thresholds, IntSupplier parallel, Rest rest, DoubleSupplier jitter,
        Guard guard) {

    /** Four at a time, the usual thresholds. */
    public static final ApplySettings USUAL = new ApplySettings(() -> Thresholds.DEFAULT, () -> 4, Rest.REAL,
            () -> ThreadLocalRandom.current().nextDouble(), Guards::check);

    /** Waits for {@code length}, or until {@code stop} is cancelled. */
    @FunctionalInterface
    public interface Rest {
        /** As time passes. */
        Rest REAL = (length, stop) -> {
            var stopped = new CountDownLatch(1);
            try (var _ = stop.onCancel(stopped::countDown)) {
                var _ = stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
            }
        };

        void of(Duration length, Cancellation stop) throws InterruptedException;
    }

    /** The same with that many at a time. */
    public ApplySettings withParallel(IntSupplier other) {
        return new ApplySettings(thresholds, other, rest, jitter, guard);
    }

    /** The same with other thresholds. */
    public ApplySettings withThresholds(Supplier<Thresholds> other) {
        return new ApplySettings(other, parallel, rest, jitter, guard);
    }

    /** The same with another sense of time. */
    public ApplySettings withRest(Rest other) {
        return new ApplySettings(thresholds, parallel, other, jitter, guard);
    }

    /** The same with another guard. */
    public ApplySettings withGuard(Guard other) {
        return new ApplySettings(thresholds, parallel, rest, jitter, other);
    }
}
