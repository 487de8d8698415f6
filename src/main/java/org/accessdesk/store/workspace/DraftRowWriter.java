package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.json.EditsJson;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.workspace.KeptDraft.KeptStep;
import org.accessdesk.store.workspace.KeptEntries.KeptEntry;
import org.jspecify.annotations.Nullable;

/** Writes the differences between a draft and its stored rows; only within a transaction. */
record DraftRowWriter(Db db) {
    /** More new entries than these in one save come from one edit of many users; they share rows. */
    private static final int MANY = 1_000;
    /** How many share a row: one of them that changes is written again with the others, and a damaged row loses all. */
    private static final int BLOCK = 250;

    KeptDraft write(@Nullable KeptDraft old, Stored stored) throws SQLException {
        var wanted = DraftEntry.of(stored.draft());
        var head = DraftHead.of(stored, wanted.size()).json();
        var no = old == null ? DraftTables.DRAFT.next(db) : old.no();
        if (old == null || !old.head().equals(head)) {
            DraftTables.DRAFT.put(db, no, head);
        }
        var rows = entries(no, old == null ? Map.of() : old.entries().byTarget(), wanted);
        var undo = steps(no, 0, old == null ? List.of() : old.undo(), stored.undo());
        var redo = steps(no, 1, old == null ? List.of() : old.redo(), stored.redo());
        return new KeptDraft(no, head, stored, KeptEntries.written(stored.draft(), rows), undo, redo);
    }

    /** The number of the row of each wanted entry. */
    private long[] entries(long draft, Map<Target, KeptEntry> old, Map<Target, DraftEntry> wanted)
            throws SQLException {
        var rows = rows(old, wanted);
        var before = rowsOf(old.values());
        for (var no : before.keySet()) {
            if (!rows.containsKey(no)) {
                DraftTables.ENTRY.delete(db, no);
            }
        }
        for (var row : rows.entrySet()) {
            if (!row.getValue().equals(before.get(row.getKey()))) {
                DraftTables.ENTRY.put(db, row.getKey(), draft,
                        DraftEntry.json(row.getValue().stream().map(KeptEntry::entry).toList()));
            }
        }
        return rows.values().stream().flatMap(List::stream).mapToLong(KeptEntry::no).toArray();
    }

    /** The wanted entries by the numbers of their rows. */
    private Map<Long, List<KeptEntry>> rows(Map<Target, KeptEntry> old, Map<Target, DraftEntry> wanted)
            throws SQLException {
        var most = wanted.size() - old.size() > MANY ? BLOCK : 1;
        var free = DraftTables.ENTRY.next(db);
        var rows = new LinkedHashMap<Long, List<KeptEntry>>();
        List<KeptEntry> row = List.of();
        var last = 0L;
        for (var entry : wanted.values()) {
            var was = old.get(entry.target());
            // The order of rows is the order of changes: a change that moved back is written again at the end.
            if (was != null && was.no() >= last) {
                last = was.no();
            } else if (last < free || row.size() >= most) {
                last = Math.max(last + 1, free);
            }
            row = rows.computeIfAbsent(last, _ -> new ArrayList<>());
            row.add(was != null && was.no() == last && was.entry().equals(entry) ? was
                    : new KeptEntry(last, entry));
        }
        return rows;
    }

    private static Map<Long, List<KeptEntry>> rowsOf(Collection<KeptEntry> entries) {
        var rows = new LinkedHashMap<Long, List<KeptEntry>>();
        entries.forEach(entry -> rows.computeIfAbsent(entry.no(), _ -> new ArrayList<>()).add(entry));
        return rows;
    }

    /** Steps are added and removed at the end, and the oldest may be dropped. */
    private List<KeptStep> steps(long draft, int redo, List<KeptStep> old, List<UndoStep> wanted) throws SQLException {
        var from = first(old, wanted);
        var same = 0;
        while (same < wanted.size() && from + same < old.size()
                && old.get(from + same).step().equals(wanted.get(same))) {
            same++;
        }
        var kept = new ArrayList<KeptStep>();
        for (var n = 0; n < old.size(); n++) {
            if (n >= from && n < from + same) {
                // The new object: an equal one of before may keep an account that nobody needs any more.
                kept.add(new KeptStep(old.get(n).no(), wanted.get(n - from)));
            } else {
                DraftTables.STEP.delete(db, old.get(n).no());
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
        return Deflated.pack(out -> EditsJson.write(step.edits(), out));
    }
}
