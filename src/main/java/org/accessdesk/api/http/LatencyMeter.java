package org.accessdesk.api.http;

import java.time.Duration;
import java.util.Optional;
import org.accessdesk.model.Latency;

/** Measures how long requests take; later ones count more. Thread-safe. */
public final class LatencyMeter {
    private static final double WEIGHT = 0.2;
    private double read;
    private double write;

    /** Records a response after {@code nanos}. */
    public synchronized void answered(boolean isWrite, long nanos) {
        if (isWrite) {
            write = mean(write, nanos);
        } else {
            read = mean(read, nanos);
        }
    }

    private static double mean(double before, long nanos) {
        return before == 0 ? nanos : before + WEIGHT * (nanos - before);
    }

    /** The measured latency; until a write was measured, writes are assumed to take as long as reads. */
    public synchronized Optional<Latency> latency() {
        if (read == 0 && write == 0) {
            return Optional.empty();
        }
        return Optional.of(new Latency(Duration.ofNanos((long) (read == 0 ? write : read)),
                Duration.ofNanos((long) (write == 0 ? read : write)), true));
    }
}
