package org.accessdesk.service.draft;

import java.util.List;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * What is drafted.
 *
 * @param draft the open draft
 * @param all every draft in the order they were begun, the open one among them
 * @param keeping whether it is all on the disk
 * @param deleted the name of the draft that was deleted last and can be brought back; null if none was
 */
public record DraftsState(Draft draft, boolean canUndo, boolean canRedo, List<DraftSummary> all,
        DraftSaver.SaveStatus keeping,
        @Nullable String deleted) {

    /** The changes of the open draft, the excluded ones among them. */
    public ChangeSet changes() {
        return draft.changes();
    }
}
