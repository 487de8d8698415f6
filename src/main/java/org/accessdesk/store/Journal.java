package org.accessdesk.store;

import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.Draft;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;

/**
 * What is and was applied. Every write is durable when it returns, a power cut included. Safe for use by many threads;
 * each method blocks.
 */
public interface Journal {

    /** Begins a run with all that it is to do. */
    RunId begin(Draft draft, Instant at, List<RunItem> items) throws StoreException;

    /** Writes the item at {@code index} of the run, as it stands now. */
    void write(RunId run, int index, RunItem item) throws StoreException;

    /** The run has ended; items that have not stay as they are. */
    void finish(RunId run, Instant at) throws StoreException;

    /** The runs that began since {@code since}, the latest first. */
    default List<Run> runs(Instant since) throws StoreException {
        return runs().stream().filter(r -> !r.started().isBefore(since)).toList();
    }

    /** All runs, the latest first. */
    List<Run> runs() throws StoreException;
}
