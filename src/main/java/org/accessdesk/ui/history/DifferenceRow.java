package org.accessdesk.ui.history;

import java.util.List;
import org.accessdesk.ui.kit.text.Chip;

/**
 * A user or group that differs.
 *
 * @param email of a user; empty for a group
 * @param kind new, gone or changed, in words
 * @param changes groups joined and left, or texts
 * @param modules gained and lost
 * @param outside whether some of it was changed outside the app
 * @param origin the same in words
 */
record DifferenceRow(String id, String name, String email, String kind, List<Chip.Value> changes,
        List<Chip.Value> modules, boolean outside, String origin) {
    DifferenceRow {
        changes = List.copyOf(changes);
        modules = List.copyOf(modules);
    }
}
