package org.accessdesk.model.snapshot;

import java.time.Instant;
import org.accessdesk.model.account.TokenInfo;

/**
 * An account as a presentation shows it. Nothing real is in it.
 *
 * @param snapshot with aliases
 * @param token with aliases
 * @param at when it was kept, which is the time in pictures that start from it
 */
public record PresentedSnapshot(Snapshot snapshot, TokenInfo token, Instant at) {}
