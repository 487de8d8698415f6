package org.accessdesk.model.journal;

import java.util.List;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The inverse of a run, merged into the server's current state.
 *
 * @param changes the inverse, to be drafted like any other change set
 * @param impossible what can no longer be undone, and why
 */
public record Undo(ChangeSet changes, List<Impossible> impossible) {

    /** The part of one target that cannot be undone. */
    public record Impossible(Target target, String name, Conflict why) {}

    public Undo {
        impossible = List.copyOf(impossible);
    }

    /**
     * The undo of what the items did, including the platform's own cascades. Done is what an item's change named and
     * what the server had afterwards and not before: for saved items, and for the part that the read-back shows of
     * differing ones. What is already back is left out; what others changed since stays.
     *
     * @param items the items of one run or of several, in the order they were begun
     */
    public static Undo of(List<RunItem> items, Snapshot now) {
        return new UndoBuilder(AppliedDelta.by(items), now).undo();
    }
}
