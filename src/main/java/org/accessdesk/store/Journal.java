package org.accessdesk.store;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;

/**
 * The applied and the running changes. Every write is durable on return, even after a power failure. Thread-safe; each
 * method blocks.
 */
public interface Journal {

    /** Begins a run with all its items. */
    RunId begin(Draft draft, RunAuthor by, Instant at, List<RunItem> items) throws StoreException;

    /** Writes the current state of the item at {@code index} of the run. */
    void write(RunId run, int index, RunItem item) throws StoreException;

    /** Ends the run; unfinished items stay as they are. */
    void finish(RunId run, Instant at) throws StoreException;

    /** The runs that began since {@code since}, the latest first. */
    default List<Run> runs(Instant since) throws StoreException {
        return runs().stream().filter(r -> !r.started().isBefore(since)).toList();
    }

    /** All runs, the latest first. */
    List<Run> runs() throws StoreException;
}
