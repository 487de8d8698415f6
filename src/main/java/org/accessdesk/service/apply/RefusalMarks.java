package org.accessdesk.service.apply;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.draft.Drafts;

/** What was refused or conflicted, as long as that change is drafted unedited. Use on the interface's thread only. */
final class RefusalMarks {
    private final Drafts drafts;
    private final Consumer<Map<Target, Outcome>> changed;
    private final Map<Target, RefusalMark> all = new HashMap<>();
    private Map<Target, Outcome> shown = Map.of();

    private record RefusalMark(DraftId draft, Change drafted, Outcome outcome) {}

    /** @param changed called when an edit changes the marks of the open draft */
    RefusalMarks(Drafts drafts, Consumer<Map<Target, Outcome>> changed) {
        this.drafts = drafts;
        this.changed = changed;
        drafts.state().observe(_ -> edited());
    }

    /** Replaces the marks of a draft by the outcomes of a run. */
    void put(DraftId draft, List<AppliedItem> items) {
        all.clear();
        var changes = drafts.find(draft).map(d -> d.changes().changes()).orElse(Map.of());
        for (var item : items) {
            var drafted = changes.get(item.change().target());
            if (drafted != null && !item.outcome().isSettled() && !(item.outcome() instanceof Outcome.NotSent)) {
                all.put(drafted.target(), new RefusalMark(draft, drafted, item.outcome()));
            }
        }
        shown = now();
    }

    /** Removes the marks of changes that are settled. */
    void without(Collection<Target> settled) {
        all.keySet().removeAll(settled);
        shown = now();
    }

    /** The marks of the open draft. */
    Map<Target, Outcome> now() {
        var open = drafts.draft();
        var now = new HashMap<Target, Outcome>();
        all.forEach((target, mark) -> {
            if (mark.draft.equals(open.id()) && mark.drafted.equals(open.changes().changes().get(target))) {
                now.put(target, mark.outcome);
            }
        });
        return Map.copyOf(now);
    }

    private void edited() {
        all.entrySet().removeIf(e -> drafts.find(e.getValue().draft)
                .map(d -> !Objects.equals(d.changes().changes().get(e.getKey()), e.getValue().drafted)).orElse(true));
        var next = now();
        if (!next.equals(shown)) {
            shown = next;
            changed.accept(next);
        }
    }
}
