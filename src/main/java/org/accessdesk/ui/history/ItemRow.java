package org.accessdesk.ui.history;

import java.util.List;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Tone;

/**
 * One change of an applied set.
 *
 * @param place which of the set's changes it is
 * @param id the id of the object
 * @param kind what of the object was changed: "Groups", "Group", "API token"
 * @param lines what it was and became
 * @param outcome what happened, a sentence
 * @param facts revisions and time, in words
 * @param traceId the server's id for its support; empty if it sent none
 * @param offersTrail whether the audit trail can tell what somebody else changed
 * @param trail what the audit trail said, a line a record; empty as long as it was not asked
 */
record ItemRow(int place, String id, String name, String kind, List<ItemLine> lines, String outcome, Tone tone,
        String facts, String traceId, boolean offersTrail, List<String> trail) {
    ItemRow {
        lines = List.copyOf(lines);
        trail = List.copyOf(trail);
    }

    /** A list or text before and after: what stayed, what came, what went. */
    record ItemLine(String label, List<Chip.Value> chips) {
        ItemLine {
            chips = List.copyOf(chips);
        }
    }

    /** All of it in words, for the ear. */
    String spoken() {
        return name + ", " + kind + ". " + outcome;
    }
}
