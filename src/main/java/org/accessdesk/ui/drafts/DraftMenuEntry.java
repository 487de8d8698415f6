package org.accessdesk.ui.drafts;

import org.accessdesk.model.change.draft.DraftId;

/** A draft in the menu. */
public record DraftMenuEntry(DraftId id, String text) {}
