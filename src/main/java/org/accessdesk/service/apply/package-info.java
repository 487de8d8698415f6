/**
 * Applies a draft to the current state of the account, and finishes interrupted runs.
 *
 * <p>{@link org.accessdesk.service.apply.Apply} owns the state, on the interface's thread. Off it, an {@code Execution}
 * processes the items phase by phase, as many in parallel as the {@code RateLimiter} allows. An {@code ItemProcessor}
 * processes one item: journal, fresh read, merge and guards, journal, PUT, read back, journal. Only its {@code
 * RemoteObject} knows the kind of object. {@code AccountView} has what the run knows of the account, {@code RunLog}
 * writes its journal, {@code StopSignal} stops it. {@code Recovery} resolves items that were being sent when the app
 * ended; {@code DraftCleanup} decides what is left of a draft afterwards.
 */
@NullMarked
package org.accessdesk.service.apply;

import org.jspecify.annotations.NullMarked;
