package org.accessdesk.service.apply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code done} of {@code total} changes are through.
 *
 * @param stopping whether it ends after the requests in flight
 * @param waitingUntil when it goes on, after the server asked to wait; null if it does not wait
 * @param parallel how many changes may be under way at a time now
 */
public record RunProgress(int done, int total, boolean stopping, @Nullable Instant waitingUntil, int parallel) {}
