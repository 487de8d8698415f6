package org.accessdesk.ui.users.bulk;

import java.util.List;
import org.accessdesk.ui.kit.text.CountedSentence;

/**
 * What the pane shows.
 *
 * @param problem why there is nothing to preview, such as a file that cannot be read; empty if there is
 * @param title how much it changes, in one sentence; empty if there is nothing yet
 * @param lines what else is to be known, a sentence each
 * @param warnings what the rules find in the draft with it that they do not find in the draft as it is
 * @param failed the first rows that are left out, a sentence each
 * @param moreFailed how many more there are, in words; empty if none
 * @param add the text of the button that puts it into the draft
 * @param canAdd whether it changes something
 * @param canSave whether rows are left out, to be saved as a file
 * @param note what is still to be done, or is going on; empty if nothing
 */
record BulkContent(String problem, String title, List<String> lines, List<CountedSentence> warnings,
        List<String> failed, String moreFailed, String add, boolean canAdd, boolean canSave, String note) {

    /** Nothing yet. */
    static BulkContent nothing(String note) {
        return with("", note);
    }

    /** Nothing, because of {@code problem}. */
    static BulkContent with(String problem, String note) {
        return new BulkContent(problem, "", List.of(), List.of(), List.of(), "", BulkMeaning.add(0), false, false,
                note);
    }

    /** The same with another note. */
    BulkContent noting(String other) {
        return new BulkContent(problem, title, lines, warnings, failed, moreFailed, add, canAdd, canSave, other);
    }

    /** The same while it is worked out again: nothing can be done with it. */
    BulkContent disabled() {
        return new BulkContent(problem, title, lines, warnings, failed, moreFailed, add, false, false, note);
    }
}
