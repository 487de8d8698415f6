package org.accessdesk.ui.users.invite;

import java.util.List;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the pane shows.
 *
 * @param people a line for each of the first people who would be invited: name and address; then how many more there are
 * @param problems a sentence for each of the first lines that cannot be used; then how many more there are
 * @param there the first who are in the account already; then how many more there are
 * @param groups all groups, the ticked ones checked
 * @param access what the ticked groups give, in words; empty if nobody is named
 * @param add the text of the button that drafts the invitations
 * @param canAdd whether there is somebody to invite, a group, and no problem
 * @param missing what is still to be done; empty if nothing is
 */
record InviteContent(List<String> people, List<String> problems, List<Known> there, List<CheckRow<GroupId>> groups,
        String access, String add, boolean canAdd, String missing) {

    /**
     * A sentence about a person who is in the account.
     *
     * @param user who it is; null if it is about several
     */
    record Known(String text, @Nullable UserId user) {}

    /** Whether {@code other} has the same lines, as when only a group was ticked. */
    boolean hasLinesOf(InviteContent other) {
        return people.equals(other.people) && problems.equals(other.problems) && there.equals(other.there);
    }

    /** The same while something is worked out: nothing can be done with it. */
    InviteContent working() {
        return new InviteContent(people, problems, there, groups, access, add, false, Texts.get("bulk.working"));
    }
}
