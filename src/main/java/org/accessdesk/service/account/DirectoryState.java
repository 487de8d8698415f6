package org.accessdesk.service.account;

import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What is known now.
 *
 * @param snapshot the last complete load; null before the first
 * @param loading whether a load runs; how far it is tells {@link Directory#progress}
 * @param problem why the last load failed; null if it did not
 * @param notKept why the last snapshot could not be kept on the disk; null if it could
 */
public record DirectoryState(@Nullable Snapshot snapshot, boolean loading, @Nullable ApiProblem problem,
        @Nullable Message notKept) {}
