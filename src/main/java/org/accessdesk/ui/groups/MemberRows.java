package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.check.LazyRows;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The rows of a group's member list. The server's members come first, so that ticking moves no row. */
final class MemberRows {
    private final UserGroup group;
    private final DraftedSnapshot drafted;
    private final SnapshotNames names;

    MemberRows(UserGroup group, DraftedSnapshot drafted) {
        this.group = group;
        this.drafted = drafted;
        this.names = drafted.names();
    }

    /** @param byName all users in the order of their names */
    List<CheckRow<UserId>> rows(List<AccountUser> byName) {
        var members = new HashSet<>(drafted.snapshot().members(group.id()));
        var ordered = new ArrayList<AccountUser>(byName.size());
        var others = new ArrayList<AccountUser>();
        for (var user : byName) {
            (members.contains(user.id()) ? ordered : others).add(user);
        }
        ordered.addAll(others);
        return new LazyRows<>(ordered, AccountUser::id, user -> row(user, members.contains(user.id())));
    }

    private CheckRow<UserId> row(AccountUser user, boolean wasMember) {
        var after = drafted.groupsOf(user);
        var isMember = after.contains(group.id());
        // AccountUser BR-003: every user needs at least one group.
        var email = Names.line(user.email());
        var lock = isMember && after.size() == 1
                ? Texts.get("groups.member.onlyGroup") + (email.isEmpty() ? "" : " · " + email)
                : null;
        var name = Names.unlessRepeated(email, names.of(user.id()));
        return new CheckRow<>(user.id(), name, CheckState.of(isMember), Badge.of(wasMember, isMember), email, lock);
    }
}
