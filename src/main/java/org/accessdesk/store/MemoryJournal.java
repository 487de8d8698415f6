package org.accessdesk.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;

/** The journal of a workspace without a disk. */
final class MemoryJournal implements Journal {
    private final MemoryWorkspaces.WriteCheck check;
    private final List<Run> begun = new ArrayList<>();

    MemoryJournal(MemoryWorkspaces.WriteCheck check) {
        this.check = check;
    }

    /** Adds applied runs, the latest last. */
    synchronized void add(List<Run> runs) {
        runs.forEach(run -> begun.add(new Run(new RunId(begun.size()), run.draft(), run.name(), run.reason(), run.by(),
                run.started(), run.finished(), run.items())));
    }

    @Override
    public synchronized RunId begin(Draft draft, RunAuthor by, Instant at, List<RunItem> items)
            throws StoreException {
        check.check();
        var id = new RunId(begun.size());
        begun.add(new Run(id, draft.id(), draft.name(), draft.reason(), by, at, null, items));
        return id;
    }

    @Override
    public synchronized void write(RunId id, int index, RunItem item) throws StoreException {
        check.check();
        var run = begun.get((int) id.value());
        var items = new ArrayList<>(run.items());
        items.set(index, item);
        begun.set((int) id.value(),
                new Run(id, run.draft(), run.name(), run.reason(), run.by(), run.started(), run.finished(), items));
    }

    @Override
    public synchronized void finish(RunId id, Instant at) throws StoreException {
        check.check();
        var run = begun.get((int) id.value());
        begun.set((int) id.value(),
                new Run(id, run.draft(), run.name(), run.reason(), run.by(), run.started(), at, run.items()));
    }

    @Override
    public synchronized List<Run> runs() {
        return begun.reversed().stream().toList();
    }
}
