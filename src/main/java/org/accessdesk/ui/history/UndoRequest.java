package org.accessdesk.ui.history;

import java.time.Clock;
import java.util.List;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.Undo;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.history.History;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The undo that a person asked for: drafted at once, or after it was told what cannot be undone. */
final class UndoRequest {
    private final History history;
    private final Clock clock;
    private @Nullable Undo pending;

    UndoRequest(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Asks for the undo of {@code items}; true if all of it can be drafted. */
    boolean ask(List<RunItem> items) {
        var undo = history.undoOf(items).orElse(null);
        if (undo == null) {
            return false;
        }
        pending = undo;
        return undo.impossible().isEmpty() && !undo.changes().isEmpty();
    }

    /** Whether an undo waits for an answer. */
    boolean isAsked() {
        return pending != null;
    }

    void cancel() {
        pending = null;
    }

    /** Drafts what can be undone of the run called {@code title}; false if there is nothing. */
    boolean draft(String title) {
        var undo = pending;
        if (undo == null || undo.changes().isEmpty()) {
            return false;
        }
        pending = null;
        history.draft(undo, Texts.format("history.undo.name", title), clock.instant());
        return true;
    }

    /** Sentences about what cannot be undone; empty if nothing was asked for. */
    List<String> impossible(SnapshotNames names) {
        var undo = pending;
        if (undo == null) {
            return List.of();
        }
        return undo.impossible().isEmpty() ? List.of(Texts.get("history.undo.nothing"))
                : undo.impossible().stream()
                        .map(i -> Texts.format("kit.about", Names.of(i.target().id(), i.name(), names),
                                Sentences.of(i.why(), names)))
                        .toList();
    }

    /** How many changes can be undone. */
    int possible() {
        return pending == null ? 0 : pending.changes().size();
    }
}
