package org.accessdesk.ui.users;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.pane.AccessLine;

/**
 * What the editor shows.
 *
 * @param selection the same object as long as the same users are selected
 * @param users the selected users; the editor is empty when there are none
 * @param names the shown names of some of them
 * @param keepers who keeps a group that was taken from all others
 * @param modules the modules that one user has, gains and loses, or that several gain and lose
 * @param noModules what to show in place of the modules; empty where there are some
 * @param buyers the buyers they see, before and after
 * @param warning a warning, or empty
 * @param refusal why the last save failed, or empty
 * @param touched whether the draft changes any of them
 */
public record UserEditorContent(Object selection, List<AccountUser> users, List<String> names,
        List<CheckRow<GroupId>> groups,
        List<Keepers> keepers, List<AccessLine> modules, String noModules, String moduleCount, String buyers,
        String warning,
        String refusal, boolean touched) {
    static final UserEditorContent NOTHING = new UserEditorContent(List.of(), List.of(), List.of(), List.of(),
            List.of(),
            List.of(), "", "", "", "", "", false);

    /**
     * Users who keep a group, as it is their only one.
     *
     * @param text says so, and what to do
     * @param names their names
     */
    public record Keepers(String text, List<String> names, List<UserId> users) {}

    /** The selected user, if exactly one is selected. */
    public Optional<AccountUser> single() {
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }
}
