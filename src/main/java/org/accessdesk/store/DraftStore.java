package org.accessdesk.store;

import java.util.List;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.change.DraftId;
import org.accessdesk.model.change.UndoStep;
import org.jspecify.annotations.Nullable;

/** The drafts with their steps of undo. Safe for use by many threads; each method blocks. */
public interface DraftStore {

    /**
     * A draft as it is kept.
     *
     * @param undo the steps that can be taken back, the latest last
     * @param redo the steps that can be made again, the next one last
     */
    record Stored(Draft draft, List<UndoStep> undo, List<UndoStep> redo) {
        public Stored {
            undo = List.copyOf(undo);
            redo = List.copyOf(redo);
        }
    }

    /** All drafts, in the order they were begun. */
    List<Stored> all() throws StoreException;

    /** Keeps {@code draft} in place of what was kept of it; durable when it returns. Writes only what differs. */
    void save(Stored draft) throws StoreException;

    /** Forgets a draft. */
    void delete(DraftId id) throws StoreException;

    /** The draft that was open last, if it still exists; null if none was. */
    @Nullable
    DraftId open() throws StoreException;

    /** Remembers which draft is open. */
    void open(DraftId id) throws StoreException;
}
