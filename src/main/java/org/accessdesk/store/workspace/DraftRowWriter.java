package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.json.StepJson;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.workspace.KeptDraft.KeptEntry;
import org.accessdesk.store.workspace.KeptDraft.KeptStep;
import org.jspecify.annotations.Nullable;

/** Writes the differences between a draft and its stored rows; only within a transaction. */
record DraftRowWriter(Db db) {

    KeptDraft write(@Nullable KeptDraft old, Stored stored) throws SQLException {
        var wanted = DraftEntry.of(stored.draft());
        var head = DraftHead.of(stored, wanted.size()).json();
        var no = old == null ? DraftTables.DRAFT.next(db) : old.no();
        if (old == null || !old.head().equals(head)) {
            DraftTables.DRAFT.put(db, no, head);
        }
        var entries = entries(no, old == null ? Map.of() : old.entries(), wanted);
        var undo = steps(no, 0, old == null ? List.of() : old.undo(), stored.undo());
        var redo = steps(no, 1, old == null ? List.of() : old.redo(), stored.redo());
        return new KeptDraft(no, head, stored, entries, undo, redo);
    }

    private Map<Target, KeptEntry> entries(long draft, Map<Target, KeptEntry> old, Map<Target, DraftEntry> wanted)
            throws SQLException {
        var kept = new LinkedHashMap<Target, KeptEntry>();
        var next = DraftTables.ENTRY.next(db);
        var last = 0L;
        for (var entry : wanted.values()) {
            var was = old.get(entry.target());
            // The order of rows is the order of changes: a change that moved back is rewritten at the end.
            var stays = was != null && was.no() > last;
            last = was != null && stays ? was.no() : next++;
            if (was != null && !stays) {
                DraftTables.ENTRY.delete(db, was.no());
            }
            if (was == null || !stays || !was.entry().equals(entry)) {
                DraftTables.ENTRY.put(db, last, draft, entry.json());
            }
            kept.put(entry.target(), was != null && stays && was.entry().equals(entry) ? was
                    : new KeptEntry(last, entry));
        }
        for (var was : old.values()) {
            if (!wanted.containsKey(was.entry().target())) {
                DraftTables.ENTRY.delete(db, was.no());
            }
        }
        return kept;
    }

    /** Steps are added and removed at the end, and the oldest may be dropped. */
    private List<KeptStep> steps(long draft, int redo, List<KeptStep> old, List<UndoStep> wanted) throws SQLException {
        var from = first(old, wanted);
        var same = 0;
        while (same < wanted.size() && from + same < old.size()
                && old.get(from + same).step().equals(wanted.get(same))) {
            same++;
        }
        var kept = new ArrayList<>(old.subList(from, from + same));
        for (var was : old) {
            if (!kept.contains(was)) {
                DraftTables.STEP.delete(db, was.no());
            }
        }
        for (var step : wanted.subList(same, wanted.size())) {
            var no = DraftTables.STEP.next(db);
            DraftTables.STEP.put(db, no, draft, redo, packed(step));
            kept.add(new KeptStep(no, step));
        }
        return kept;
    }

    private static int first(List<KeptStep> old, List<UndoStep> wanted) {
        for (var n = 0; n < old.size() && !wanted.isEmpty(); n++) {
            if (old.get(n).step().equals(wanted.getFirst())) {
                return n;
            }
        }
        return old.size();
    }

    private static byte[] packed(UndoStep step) {
        return Deflated.pack(out -> StepJson.write(step, out));
    }
}
