package org.accessdesk.ui.drafts;

import java.util.List;
import org.accessdesk.model.change.draft.DraftId;

/**
 * What to show.
 *
 * @param name the name of the open draft
 * @param saveStatus whether everything is saved, in words; empty if there is nothing to be saved
 * @param problem a sentence why it is not saved; empty if it is or soon will be
 * @param messages messages about files or a deletion, one sentence per line; may be empty
 * @param failed whether a message is an error
 * @param deleted whether the message is about a deletion, which can be undone
 */
public record DraftsContent(String name, List<DraftMenuEntry> all, DraftId open, String saveStatus, String problem,
        String messages,
        boolean failed, boolean deleted) {}
