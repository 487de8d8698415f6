package org.accessdesk.ui.users.like;

import java.util.List;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.text.CountedSentence;

/**
 * What the pane shows.
 *
 * @param subjects who is made like another one, in a few words
 * @param model who they are made like; empty before one is chosen
 * @param groups the groups that somebody would join or leave, checked unless they are left out
 * @param title how much changes; empty before a model user is chosen
 * @param warnings what to consider first: who would have more than before, and more than the model user
 * @param lines what else is to be known, a sentence each
 * @param put the text of the button that puts it into the draft
 * @param canPut whether it changes something
 * @param note what is still to be done; empty if nothing is
 */
record LikeContent(String subjects, String model, List<CheckRow<GroupId>> groups, String title,
        List<CountedSentence> warnings,
        List<String> lines, String put, boolean canPut, String note) {

    /** Nothing to preview. */
    static LikeContent nothing(String subjects, String model, String title, String put, String note) {
        return new LikeContent(subjects, model, List.of(), title, List.of(), List.of(), put, false, note);
    }
}
