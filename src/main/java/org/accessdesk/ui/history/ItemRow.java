package org.accessdesk.ui.history;

import java.util.List;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Tone;

/**
 * One change of a run.
 *
 * @param place its index in the run
 * @param id the id of the object
 * @param kind what was changed: "Groups", "Group", "API token"
 * @param lines before and after
 * @param outcome the outcome, a sentence
 * @param facts revisions and time, in words
 * @param traceId the server's trace id for support; empty if none
 * @param offersTrail whether the audit trail can show somebody else's change
 * @param trail the audit records, one per line; empty if not asked yet
 */
record ItemRow(int place, String id, String name, String kind, List<ItemLine> lines, String outcome, Tone tone,
        String facts, String traceId, boolean offersTrail, List<String> trail) {
    ItemRow {
        lines = List.copyOf(lines);
        trail = List.copyOf(trail);
    }

    /** A list or text before and after: unchanged, added and removed parts. */
    record ItemLine(String label, List<Chip.Value> chips) {
        ItemLine {
            chips = List.copyOf(chips);
        }
    }

    /** The text for screen readers. */
    String spoken() {
        return Lists.ofSentences(List.of(Lists.of(List.of(name, kind)), outcome));
    }
}
