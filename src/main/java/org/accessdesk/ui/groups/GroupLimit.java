package org.accessdesk.ui.groups;

import java.util.List;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.id.Id;
import org.accessdesk.ui.kit.check.CheckRow;

/**
 * What the editor shows of the buyers or extensions of a group.
 *
 * @param selected whether all or chosen ones are selected
 * @param was what the group has on the server, in words, if the draft changes it; else empty
 * @param why why chosen ones cannot be selected, or what is missing; empty if nothing is
 * @param locked whether nothing can be selected
 * @param choosable whether chosen ones can be selected
 * @param rows all that can be chosen, ticked as drafted
 * @param proposal why the chosen ones do not apply any more, so that all should be selected; empty if they do
 */
record GroupLimit(LimitField field, LimitChoice selected, String was, String why, boolean locked, boolean choosable,
        List<CheckRow<Id>> rows, String proposal) {

    /** What is selected. */
    enum LimitChoice {
        ALL, CHOSEN, NEITHER
    }

    /** Whether the boxes can be ticked. */
    boolean isOpen() {
        return !locked && selected == LimitChoice.CHOSEN;
    }
}
