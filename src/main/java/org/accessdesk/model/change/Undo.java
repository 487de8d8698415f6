package org.accessdesk.model.change;

import java.util.List;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.journal.RunItem;

/**
 * What takes back what a run did, merged into what the server has now.
 *
 * @param changes the inverse, to be drafted like any other change set
 * @param impossible what can no longer be taken back, and why
 */
public record Undo(ChangeSet changes, List<Impossible> impossible) {

    /** What of one target cannot be taken back. */
    public record Impossible(Target target, String name, Conflict why) {}

    public Undo {
        impossible = List.copyOf(impossible);
    }

    /** The undo of the items that were saved, the platform's own cascades included. */
    public static Undo of(List<RunItem> items, Snapshot now) {
        return new Undo(ChangeSet.EMPTY, List.of());
    }
}
