package org.accessdesk.store;

import java.util.List;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.UndoStep;
import org.jspecify.annotations.Nullable;

/** The drafts with their undo steps. Thread-safe; each method blocks. */
public interface DraftStore {

    /**
     * A saved draft.
     *
     * @param undo the steps to undo, the latest last
     * @param redo the steps to redo, the next one last
     */
    record Stored(Draft draft, List<UndoStep> undo, List<UndoStep> redo) {
        public Stored {
            undo = List.copyOf(undo);
            redo = List.copyOf(redo);
        }
    }

    /** All drafts, by creation time. */
    List<Stored> all() throws StoreException;

    /** Saves {@code draft}, replacing its earlier state; durable on return. Writes only the differences. */
    void save(Stored draft) throws StoreException;

    /** Deletes a draft. */
    void delete(DraftId id) throws StoreException;

    /** The draft that was open last, if it still exists; null if none was. */
    @Nullable
    DraftId open() throws StoreException;

    /** Saves which draft is open. */
    void open(DraftId id) throws StoreException;
}
