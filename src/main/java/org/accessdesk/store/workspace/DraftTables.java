package org.accessdesk.store.workspace;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.json.EditsJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Table;
import org.accessdesk.store.workspace.KeptDraft.KeptStep;
import org.accessdesk.store.workspace.KeptEntries.KeptEntry;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the drafts; rows are ordered by their numbers. */
record DraftTables(Db db, ReadLosses losses) {
    static final Table DRAFT = new Table("draft", List.of("body"));
    static final Table ENTRY = new Table("entry", List.of("draft", "body"));
    static final Table STEP = new Table("step", List.of("draft", "redo", "body"));

    /** All drafts by creation time; of a damaged one what is left of it. */
    List<KeptDraft> read() throws SQLException {
        var entries = byDraft(ENTRY);
        var steps = byDraft(STEP);
        var drafts = new ArrayList<KeptDraft>();
        for (var row : DRAFT.rows(db, losses)) {
            var head = decode(DRAFT, () -> DraftHead.read(row.text(0)));
            if (head != null) {
                drafts.add(draft(row, head, entries.getOrDefault(row.no(), List.of()),
                        steps.getOrDefault(row.no(), List.of())));
            }
        }
        drafts.sort(DraftTables::earliestFirst);
        return drafts;
    }

    /** By hand: {@link java.util.Comparator#comparing} links its parts while a start waits. */
    private static int earliestFirst(KeptDraft one, KeptDraft other) {
        var created = one.stored().draft().created().compareTo(other.stored().draft().created());
        return created == 0 ? Long.compare(one.no(), other.no()) : created;
    }

    private Map<Long, List<Table.TableRow>> byDraft(Table table) throws SQLException {
        return table.rows(db, losses).stream().collect(Collectors.groupingBy(r -> r.number(0)));
    }

    private KeptDraft draft(Table.TableRow row, DraftHead head, List<Table.TableRow> entryRows,
            List<Table.TableRow> stepRows) {
        var entries = new LinkedHashMap<Target, KeptEntry>();
        for (var r : entryRows) {
            var some = decode(ENTRY, () -> DraftEntry.read(r.text(1)));
            if (some != null) {
                some.forEach(entry -> entries.put(entry.target(), new KeptEntry(r.no(), entry)));
            }
        }
        var undo = steps(stepRows, 0);
        var redo = steps(stepRows, 1);
        var whole = entries.size() == head.entries();
        if (!whole) {
            losses.note(MessageCode.LOST_CHANGES, head.entries() - entries.size(), head.entries(), head.name());
        }
        if (!whole || undo.size() != head.undo() || redo.size() != head.redo()) {
            // Steps lead from one whole state to another: with one missing, they would give wrong states.
            losses.note(MessageCode.LOST_STEPS, head.name());
            undo = List.of();
            redo = List.of();
        }
        var draft = head.draft(entries.values().stream().map(KeptEntry::entry).toList());
        return new KeptDraft(row.no(), row.text(0), new Stored(draft, each(undo), each(redo)),
                () -> entries, undo, redo);
    }

    private static List<UndoStep> each(List<KeptStep> steps) {
        return steps.stream().map(KeptStep::step).toList();
    }

    private List<KeptStep> steps(List<Table.TableRow> rows, int redo) {
        var steps = new ArrayList<KeptStep>();
        for (var row : rows) {
            if (row.number(1) == redo) {
                var step = decode(STEP, () -> unpacked(row.bytes(2), json -> new UndoStep(EditsJson.read(json))));
                if (step != null) {
                    steps.add(new KeptStep(row.no(), step));
                }
            }
        }
        return steps;
    }

    private static <T> @Nullable T unpacked(byte[] packed, Function<org.accessdesk.store.json.JsonReader, T> reader) {
        return Deflated.unpack(packed).map(b -> reader.apply(JsonText.parse(new String(b, StandardCharsets.UTF_8))))
                .orElse(null);
    }

    private <T> @Nullable T decode(Table table, java.util.function.Supplier<@Nullable T> reader) {
        try {
            var value = reader.get();
            if (value == null) {
                losses.row(table.name());
            }
            return value;
        } catch (IllegalArgumentException e) {
            losses.row(table.name());
            return null;
        }
    }
}
