package org.accessdesk.store.workspace;

import java.util.List;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.store.DraftStore.Stored;

/**
 * A draft as it is in the tables, with the numbers of its rows.
 *
 * @param head the text of its own row
 */
record KeptDraft(long no, String head, Stored stored, KeptEntries entries, List<KeptStep> undo,
        List<KeptStep> redo) {

    record KeptStep(long no, UndoStep step) {}

    KeptDraft {
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }
}
