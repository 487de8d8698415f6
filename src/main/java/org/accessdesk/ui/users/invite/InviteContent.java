package org.accessdesk.ui.users.invite;

import java.util.List;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.check.CheckRow;

/**
 * What the pane shows.
 *
 * @param people a line for each person who would be invited: name and address
 * @param problems a sentence for each line that cannot be used
 * @param there who is in the account already
 * @param groups all groups, the ticked ones checked
 * @param access what the ticked groups give, in words; empty if nobody is named
 * @param add the text of the button that drafts the invitations
 * @param canAdd whether there is somebody to invite, a group, and no problem
 * @param missing what is still to be done; empty if nothing is
 */
record InviteContent(List<String> people, List<String> problems, List<Known> there, List<CheckRow<GroupId>> groups,
        String access, String add, boolean canAdd, String missing) {

    /** A person who is in the account: the sentence, and who it is. */
    record Known(String text, UserId user) {}
}
