package org.accessdesk.store.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;

/** The entries of a draft with the numbers of their rows. */
@FunctionalInterface
interface KeptEntries {

    /** An entry and the number of its row. */
    record KeptEntry(long no, DraftEntry entry) {}

    /** The entries in the order of the rows. */
    Map<Target, KeptEntry> byTarget();

    /**
     * All entries of {@code draft} as they were written. They are made again when they are asked for: 100,000 of them beside
     * the draft itself are what each collection of garbage would have to move.
     *
     * @param rows the number of the row of each, in their order; not to be changed
     */
    static KeptEntries written(Draft draft, long[] rows) {
        return () -> {
            var entries = LinkedHashMap.<Target, KeptEntry>newLinkedHashMap(rows.length);
            DraftEntry.of(draft)
                    .forEach((target, entry) -> entries.put(target, new KeptEntry(rows[entries.size()], entry)));
            return entries;
        };
    }
}
