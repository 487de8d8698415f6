package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.model.sort.MovedRows;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.check.LazyRows;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The rows of a group's member list. The server's members come first, so that ticking moves no row. */
final class MemberRows {
    private static final KeyOrder<
            AccountUser> BY_NAME = KeyOrder.by((AccountUser user) -> Alphabetical.key(user.name()))
                    .thenComparing(KeyOrder.by(AccountUser::email)).thenComparing(KeyOrder.by(AccountUser::id));
    private final UserGroup group;
    private final DraftedSnapshot drafted;
    private final SnapshotNames names;
    private final Lazy<Set<UserId>> members;

    MemberRows(UserGroup group, DraftedSnapshot drafted) {
        this.group = group;
        this.drafted = drafted;
        this.names = drafted.names();
        this.members = new Lazy<>(() -> new HashSet<>(drafted.snapshot().members(group.id())));
    }

    /** All users in the order of their names, the members of {@code group} on the server first; found when somebody looks. */
    static List<AccountUser> ordered(DraftedSnapshot drafted, GroupId group) {
        var snapshot = drafted.snapshot();
        return new LazyList<>(snapshot.users().size(), () -> {
            var users = List.copyOf(snapshot.users());
            var members = new HashSet<>(snapshot.members(group));
            var ordered = new ArrayList<AccountUser>(users.size());
            var others = new ArrayList<AccountUser>();
            for (var place : byName(users, drafted.base().byName(Locale.getDefault()))) {
                var user = users.get(place);
                (members.contains(user.id()) ? ordered : others).add(user);
            }
            ordered.addAll(others);
            return ordered;
        });
    }

    /** The places of {@code users}: {@code known} is in order already, and who is to be invited comes after them. */
    private static int[] byName(List<AccountUser> users, int[] known) {
        var invited = new BitSet();
        invited.set(known.length, users.size());
        return invited.isEmpty() ? known : new MovedRows<>(users::get, BY_NAME).in(known, invited);
    }

    /** @param ordered all users; see {@link #ordered} */
    List<CheckRow<UserId>> rows(List<AccountUser> ordered) {
        return new LazyRows<>(ordered, AccountUser::id, user -> row(user, members.get().contains(user.id())));
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
