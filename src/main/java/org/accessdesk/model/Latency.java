package org.accessdesk.model;

import java.time.Duration;

/**
 * How long one request takes from first byte to last.
 *
 * @param measured whether it was measured on the connection, or is an assumption
 */
public record Latency(Duration read, Duration write, boolean measured) {

    /** The latency assumed before it is measured: 300 ms a request. */
    public static final Latency ASSUMED = new Latency(Duration.ofMillis(300), Duration.ofMillis(300), false);
}
