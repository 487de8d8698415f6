package org.accessdesk.model.change.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.jspecify.annotations.Nullable;

/** One undo step: its edits of the changes of a draft, by target. */
public record UndoStep(List<TargetEdit> edits) {

    /** The change on one target before and after; null if there was none. */
    public record TargetEdit(Target target, @Nullable Change before, @Nullable Change after) {}

    public UndoStep {
        edits = List.copyOf(edits);
    }

    /** The step from {@code before} to {@code after}. */
    public static UndoStep between(ChangeSet before, ChangeSet after) {
        var targets = new LinkedHashSet<>(before.changes().keySet());
        targets.addAll(after.changes().keySet());
        var edits = new ArrayList<TargetEdit>();
        for (var target : targets) {
            var old = before.changes().get(target);
            var young = after.changes().get(target);
            if (old == null || !old.equals(young)) {
                edits.add(new TargetEdit(target, old, young));
            }
        }
        return new UndoStep(edits);
    }

    /** Undoes this step in {@code changes}. */
    public ChangeSet undo(ChangeSet changes) {
        return apply(changes, true);
    }

    /** Redoes this step in {@code changes}. */
    public ChangeSet redo(ChangeSet changes) {
        return apply(changes, false);
    }

    private ChangeSet apply(ChangeSet changes, boolean back) {
        var result = changes;
        for (var edit : edits) {
            var next = back ? edit.before : edit.after;
            result = next == null ? result.without(List.of(edit.target)) : result.with(next);
        }
        return result;
    }
}
