package org.accessdesk.model.change.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.snapshot.Snapshot;
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
        edits = edits instanceof ManyEdits ? edits : List.copyOf(edits);
    }

    /** The step from {@code before} to the changes {@code after}. */
    public static UndoStep between(Draft before, ChangeSet after) {
        // Reasons and exclusions stand with the edits of a few.
        return before.reasons().isEmpty() && before.excluded().isEmpty() && before.changes().differsInManyOnly(after)
                ? new UndoStep(new ManyEdits(before.changes(), after))
                : betweenEach(before, after);
    }

    private static UndoStep betweenEach(Draft before, ChangeSet after) {
        var was = before.changes().changes();
        var is = after.changes();
        // Found beforehand: to look at each of 100,000 changes would stop the window.
        var others = before.changes().mayDiffer(after);
        var edits = new ArrayList<TargetEdit>();
        among(before.changes(), others).forEach(target -> {
            var old = Objects.requireNonNull(was.get(target));
            var young = is.get(target);
            if (!old.equals(young)) {
                edits.add(young == null ? removal(before, target, old) : new TargetEdit(target, old, young, "", false));
            }
        });
        among(after, others).filter(target -> !was.containsKey(target))
                .forEach(target -> edits.add(new TargetEdit(target, null, is.get(target), "", false)));
        return new UndoStep(edits);
    }

    private static Stream<Target> among(ChangeSet changes, Optional<Set<Target>> some) {
        return some.map(changes::among).orElseGet(() -> changes.changes().keySet().stream());
    }

    private static TargetEdit removal(Draft before, Target target, Change old) {
        return new TargetEdit(target, old, null, before.reasons().getOrDefault(target, ""),
                before.excluded().contains(target));
    }

    /** Whether this step keeps no other account than {@code snapshot}: see {@link #gathered}. */
    public boolean isOn(Snapshot snapshot) {
        return !(edits instanceof ManyEdits many) || many.isOn(snapshot);
    }

    /**
     * The same step with its changes of many users as {@link ChangeSet#gathered}: it keeps nothing of the account on which
     * they were edited.
     */
    public UndoStep gathered(Snapshot snapshot) {
        return isOn(snapshot) ? this : new UndoStep(((ManyEdits) edits).gathered(snapshot));
    }

    /** Undoes this step in {@code draft}; a removed change comes back with its reason, excluded if it was. */
    public Draft undo(Draft draft) {
        if (edits instanceof ManyEdits many && draft.changes().equals(many.after())) {
            return draft.with(many.before());
        }
        return draft.with(draft.changes().with(changes(TargetEdit::before)))
                .withMarks(edits.stream().filter(edit -> edit.after == null).toList());
    }

    /** Redoes this step in {@code draft}. */
    public Draft redo(Draft draft) {
        if (edits instanceof ManyEdits many && draft.changes().equals(many.before())) {
            return draft.with(many.after());
        }
        return draft.with(draft.changes().with(changes(TargetEdit::after)));
    }

    private Map<Target, @Nullable Change> changes(Function<TargetEdit, @Nullable Change> side) {
        var all = LinkedHashMap.<Target, @Nullable Change>newLinkedHashMap(edits.size());
        edits.forEach(edit -> all.put(edit.target, side.apply(edit)));
        return all;
    }

    /** Equal steps of many users may have their edits in another order. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UndoStep(var others) && (isBetweenSetsOf(others) || edits.equals(others));
    }

    private boolean isBetweenSetsOf(List<TargetEdit> others) {
        return edits instanceof ManyEdits mine && others instanceof ManyEdits theirs && mine.isBetweenSetsOf(theirs);
    }

    @Override
    public int hashCode() {
        return edits.size();
    }
}
