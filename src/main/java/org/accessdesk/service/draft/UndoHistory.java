package org.accessdesk.service.draft;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.store.DraftStore;

/** Edits a draft together with its undo steps. */
final class UndoHistory {
    private UndoHistory() {}

    /**
     * An edited draft.
     *
     * @param isStep whether the edit is an undo step: not if it led back to where the step began
     */
    record Edited(DraftStore.Stored draft, boolean isStep) {}

    /**
     * {@code before} with the changes {@code next}.
     *
     * @param continued whether this edit belongs to the last undo step
     */
    static Edited edited(DraftStore.Stored before, ChangeSet next, boolean continued) {
        var undo = new ArrayList<>(before.undo());
        var from = before.draft();
        if (!undo.isEmpty() && continued) {
            from = undo.removeLast().undo(from);
        }
        var step = UndoStep.between(from, next);
        if (!step.edits().isEmpty()) {
            undo.add(step);
        }
        return new Edited(new DraftStore.Stored(before.draft().with(next), undo, List.of()), !step.edits().isEmpty());
    }

    /** All steps of a draft. */
    static Stream<UndoStep> steps(DraftStore.Stored draft) {
        return Stream.concat(draft.undo().stream(), draft.redo().stream());
    }

    /** {@code draft} with the steps that {@code others} has for some of its steps, by their identity; itself if it has none. */
    static DraftStore.Stored with(DraftStore.Stored draft, IdentityHashMap<UndoStep, UndoStep> others) {
        return steps(draft).noneMatch(others::containsKey) ? draft
                : new DraftStore.Stored(draft.draft(), with(draft.undo(), others), with(draft.redo(), others));
    }

    private static List<UndoStep> with(List<UndoStep> steps, IdentityHashMap<UndoStep, UndoStep> others) {
        return steps.stream().map(step -> others.getOrDefault(step, step)).toList();
    }

    /** {@code draft} without its last undo step, of which there must be one. */
    static DraftStore.Stored undone(DraftStore.Stored draft) {
        var undo = new ArrayList<>(draft.undo());
        var redo = new ArrayList<>(draft.redo());
        var step = undo.removeLast();
        redo.add(step);
        return new DraftStore.Stored(step.undo(draft.draft()), undo, redo);
    }

    /** {@code draft} with the step that was undone last, of which there must be one. */
    static DraftStore.Stored redone(DraftStore.Stored draft) {
        var undo = new ArrayList<>(draft.undo());
        var redo = new ArrayList<>(draft.redo());
        var step = redo.removeLast();
        undo.add(step);
        return new DraftStore.Stored(step.redo(draft.draft()), undo, redo);
    }
}
