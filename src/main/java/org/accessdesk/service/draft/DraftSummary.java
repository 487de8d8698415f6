package org.accessdesk.service.draft;

import java.time.Instant;
import org.accessdesk.model.change.draft.DraftId;

/**
 * A draft by what a list of drafts shows.
 *
 * @param created when it was begun
 */
public record DraftSummary(DraftId id, String name, int changes, Instant created) {}
