package org.accessdesk.store.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a draft with the numbers of their rows. After a write only the numbers are kept: the draft is there
 * anyway, and 100,000 entries beside it are what each collection of garbage would have to move.
 */
final class KeptEntries {
    /** Those that were read; null after a write. */
    private final @Nullable Map<Target, KeptEntry> read;
    private final Draft draft;
    private final long[] rows;

    /** An entry and the number of its row. */
    record KeptEntry(long no, DraftEntry entry) {}

    private KeptEntries(@Nullable Map<Target, KeptEntry> read, Draft draft, long[] rows) {
        this.read = read;
        this.draft = draft;
        this.rows = rows;
    }

    /** Entries that were read, in the order of the rows: broken rows leave gaps that {@code draft} does not have. */
    static KeptEntries read(Map<Target, KeptEntry> entries, Draft draft) {
        return new KeptEntries(entries, draft, new long[0]);
    }

    /** All entries of {@code draft} as they were written; {@code rows} has the number of the row of each, in their order. */
    static KeptEntries written(Draft draft, long[] rows) {
        return new KeptEntries(null, draft, rows);
    }

    /** The entries in the order of the rows. */
    Map<Target, KeptEntry> byTarget() {
        if (read != null) {
            return read;
        }
        var entries = LinkedHashMap.<Target, KeptEntry>newLinkedHashMap(rows.length);
        DraftEntry.of(draft)
                .forEach((target, entry) -> entries.put(target, new KeptEntry(rows[entries.size()], entry)));
        return entries;
    }
}
