package org.accessdesk.ui.drafts;

import org.accessdesk.model.change.draft.DraftId;

/**
 * A draft in the menu.
 *
 * @param text its name and the number of its changes, in words
 * @param begun when it was begun, in words
 */
public record DraftMenuEntry(DraftId id, String text, String begun) {}
