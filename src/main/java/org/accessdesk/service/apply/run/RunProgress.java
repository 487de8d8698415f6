package org.accessdesk.service.apply.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a run: {@code done} of {@code total} changes have ended.
 *
 * @param stopping whether it ends after the requests in flight
 * @param waitingUntil when it goes on, after the server asked to wait; null if it does not wait
 * @param parallel how many changes may run in parallel now
 */
public record RunProgress(int done, int total, boolean stopping, @Nullable Instant waitingUntil, int parallel) {}
