package org.accessdesk.service;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.jspecify.annotations.Nullable;

/** The owner of what was drafted, with undo and redo. Used on the user interface's thread. */
public final class Drafts {
    private final State<Draft> state = new State<>(new Draft(ChangeSet.EMPTY, false, false));
    private final Deque<ChangeSet> before = new ArrayDeque<>();
    private final Deque<ChangeSet> after = new ArrayDeque<>();
    private @Nullable Object lastKind;

    /** The change set as drafted, and whether there is a step to undo or redo. */
    public record Draft(ChangeSet changes, boolean canUndo, boolean canRedo) {}

    /** The draft, to read and observe. */
    public State<Draft> state() {
        return state;
    }

    /** The change set as it is now. */
    public ChangeSet changes() {
        return state.value().changes();
    }

    /** Edits the draft as one step of undo; an edit that changes nothing is none. */
    public void edit(UnaryOperator<ChangeSet> edit) {
        edit(new Object(), edit);
    }

    /**
     * Edits the draft; edits of the same {@code kind} in a row, such as the letters typed into one field, are one step of
     * undo together.
     */
    public void edit(Object kind, UnaryOperator<ChangeSet> edit) {
        var now = changes();
        var next = edit.apply(now);
        if (!next.equals(now)) {
            if (before.isEmpty() || !kind.equals(lastKind)) {
                before.push(now);
            }
            lastKind = kind;
            after.clear();
            publish(next);
        }
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (!before.isEmpty()) {
            lastKind = null;
            after.push(changes());
            publish(before.pop());
        }
    }

    /** Makes the step that was taken back again, if there is one. */
    public void redo() {
        if (!after.isEmpty()) {
            lastKind = null;
            before.push(changes());
            publish(after.pop());
        }
    }

    /**
     * Takes out what was saved. Earlier steps are forgotten then: undoing them would draft what was saved again.
     *
     * @param left what is left of each saved change, empty unless it was edited meanwhile
     */
    void settle(Collection<? extends Change> left) {
        if (!left.isEmpty()) {
            lastKind = null;
            before.clear();
            after.clear();
            publish(changes().with(left));
        }
    }

    private void publish(ChangeSet changes) {
        state.set(new Draft(changes, !before.isEmpty(), !after.isEmpty()));
    }
}
