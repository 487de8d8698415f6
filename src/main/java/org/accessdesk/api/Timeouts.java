package org.accessdesk.api;

import java.time.Duration;

/**
 * The longest waits.
 *
 * @param connect for a connection
 * @param read for the next bytes of an answer
 * @param call for one request and its whole response; each retry of a read has its own
 */
public record Timeouts(Duration connect, Duration read, Duration call) {
    /** Longer than the official SDK's 20 s for a read: the largest pages take time. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(60));
}
