package org.accessdesk.model.change.draft;

import java.util.AbstractList;
import java.util.List;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep.TargetEdit;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The edits of many users at once, as the two sets of changes: an edit of one of them is made when it is looked at, and all
 * of them are undone by taking the users of the other set.
 */
final class ManyEdits extends AbstractList<TargetEdit> {
    private final ChangeSet before;
    private final ChangeSet after;
    private final List<Target> targets;

    /** @param after differs from {@code before} in users who were edited at once, or both were gathered on one account */
    ManyEdits(ChangeSet before, ChangeSet after) {
        this.before = before;
        this.after = after;
        this.targets = before.differing(after);
    }

    ChangeSet before() {
        return before;
    }

    ChangeSet after() {
        return after;
    }

    /** Whether they keep no other account than {@code snapshot}. */
    boolean isOn(Snapshot snapshot) {
        return before.isOn(snapshot) && after.isOn(snapshot);
    }

    /** The same edits, perhaps in another order, which keep no other account than {@code snapshot}. */
    ManyEdits gathered(Snapshot snapshot) {
        return isOn(snapshot) ? this : new ManyEdits(before.gathered(snapshot), after.gathered(snapshot));
    }

    /** Whether they lead from and to equal sets: found without a look at each edit. */
    boolean isBetweenSetsOf(ManyEdits other) {
        return before.equals(other.before) && after.equals(other.after);
    }

    @Override
    public TargetEdit get(int at) {
        var target = targets.get(at);
        return new TargetEdit(target, before.changes().get(target), after.changes().get(target), "", false);
    }

    @Override
    public int size() {
        return targets.size();
    }
}
