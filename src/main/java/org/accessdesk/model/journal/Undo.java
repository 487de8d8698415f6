package org.accessdesk.model.journal;

import java.util.List;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Target;

/**
 * What takes back what a run did, merged into what the server has now.
 *
 * @param changes the inverse, to be drafted like any other change set, on what the server has now
 * @param impossible what can no longer be taken back, and why
 */
public record Undo(ChangeSet changes, List<Impossible> impossible) {

    /** What of one target cannot be taken back. */
    public record Impossible(Target target, String name, Conflict why) {}

    public Undo {
        impossible = List.copyOf(impossible);
    }

    /**
     * The undo of what the items did, the platform's own cascades included. Counted as done is what an item's change named
     * and what the server had afterwards and not before: of items that were saved, and of those whose read-back differs
     * that part which the read-back shows. What is back already is left out; what others changed since stays theirs.
     *
     * @param items the items of one run or of several, in the order they were begun
     */
    public static Undo of(List<RunItem> items, Snapshot now) {
        return new UndoBuilder(AppliedDelta.by(items), now).undo();
    }
}
