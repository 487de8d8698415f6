package org.accessdesk.service.draft;

import org.accessdesk.model.change.draft.DraftId;

/** A draft by what a list of drafts shows. */
public record DraftSummary(DraftId id, String name, int changes) {}
