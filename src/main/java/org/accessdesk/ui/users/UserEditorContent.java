package org.accessdesk.ui.users;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.NameList;

/**
 * What the editor shows.
 *
 * @param selection the same object as long as the same users are selected
 * @param users the selected users; the editor is empty when there are none
 * @param names the shown names of some of them
 * @param all the names of all of them
 * @param keepers who keeps a group that was taken from all others
 * @param modules the modules that one user has, gains and loses, or that several gain and lose
 * @param noModules what to show in place of the modules; empty where there are some
 * @param buyers the buyers they see, before and after
 * @param warnings one sentence each
 * @param refusal why the last save failed, or empty
 * @param touched whether the draft changes any of them
 */
public record UserEditorContent(Object selection, List<AccountUser> users, List<String> names,
        NameList all, List<CheckRow<GroupId>> groups,
        List<Keepers> keepers, List<AccessLine> modules, String noModules, String moduleCount, String buyers,
        List<CountedSentence> warnings, String refusal, boolean touched) {
    static final UserEditorContent NOTHING = new UserEditorContent(List.of(), List.of(), List.of(), NameList.NONE,
            List.of(), List.of(), List.of(), "", "", "", List.of(), "", false);

    /**
     * Users who keep a group, as it is their only one.
     *
     * @param sentence says so, and what to do
     */
    public record Keepers(CountedSentence sentence, List<UserId> users) {}

    /** The same with other warnings. */
    UserEditorContent withWarnings(List<CountedSentence> others) {
        return new UserEditorContent(selection, users, names, all, groups, keepers, modules, noModules, moduleCount,
                buyers, others, refusal, touched);
    }

    /** The selected user, if exactly one is selected. */
    public Optional<AccountUser> single() {
        return users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty();
    }
}
