package org.accessdesk.store.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.store.DraftStore.Stored;

/**
 * A draft as it is in the tables, with the numbers of its rows.
 *
 * @param head the text of its own row
 */
record KeptDraft(long no, String head, Stored stored, Map<Target, KeptEntry> entries, List<KeptStep> undo,
        List<KeptStep> redo) {

    record KeptEntry(long no, DraftEntry entry) {}

    record KeptStep(long no, UndoStep step) {}

    KeptDraft {
        // In the order of the rows.
        entries = new LinkedHashMap<>(entries);
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }
}
