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

    /**
     * The change on one target before and after.
     *
     * @param before null if there was none
     * @param after null if there is none
     * @param reason the reason of a change that the edit removed; empty if it had none
     * @param excluded whether a change that the edit removed was excluded
     */
    public record TargetEdit(Target target, @Nullable Change before, @Nullable Change after, String reason,
            boolean excluded) {}

    public UndoStep {
        edits = List.copyOf(edits);
    }

    /** The step from {@code before} to the changes {@code after}. */
    public static UndoStep between(Draft before, ChangeSet after) {
        var targets = new LinkedHashSet<>(before.changes().changes().keySet());
        targets.addAll(after.changes().keySet());
        var edits = new ArrayList<TargetEdit>();
        for (var target : targets) {
            var old = before.changes().changes().get(target);
            var young = after.changes().get(target);
            if (old == null || !old.equals(young)) {
                edits.add(young == null ? removal(before, target, old)
                        : new TargetEdit(target, old, young, "", false));
            }
        }
        return new UndoStep(edits);
    }

    private static TargetEdit removal(Draft before, Target target, @Nullable Change old) {
        return new TargetEdit(target, old, null, before.reasons().getOrDefault(target, ""),
                before.excluded().contains(target));
    }

    /** Undoes this step in {@code draft}; a removed change comes back with its reason, excluded if it was. */
    public Draft undo(Draft draft) {
        var changes = draft.changes();
        for (var edit : edits) {
            changes = set(changes, edit.target, edit.before);
        }
        var result = draft.with(changes);
        for (var edit : edits) {
            if (edit.after == null) {
                result = result.withReason(edit.target, edit.reason).withIncluded(edit.target, !edit.excluded);
            }
        }
        return result;
    }

    /** Redoes this step in {@code draft}. */
    public Draft redo(Draft draft) {
        var changes = draft.changes();
        for (var edit : edits) {
            changes = set(changes, edit.target, edit.after);
        }
        return draft.with(changes);
    }

    private static ChangeSet set(ChangeSet changes, Target target, @Nullable Change change) {
        return change == null ? changes.without(List.of(target)) : changes.with(change);
    }
}
