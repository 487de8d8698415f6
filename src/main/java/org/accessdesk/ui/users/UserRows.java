package org.accessdesk.ui.users;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;

/** Makes rows of users and their texts, on any thread. The access of a set of groups is cached, as many users share one. */
final class UserRows {
    private final DraftedSnapshot drafted;
    private final SnapshotNames names;
    private final Map<Target, Outcome> marked;
    private final Map<Set<GroupId>, AccessWords> byGroups = new ConcurrentHashMap<>();

    /** The modules and the buyers of a set of groups, in the portal's terms. */
    record AccessWords(String modules, String buyers) {}

    UserRows(DraftedSnapshot drafted, Map<Target, Outcome> marked) {
        this.drafted = drafted;
        this.names = drafted.names();
        this.marked = marked;
    }

    UserRow row(AccountUser user) {
        return new UserRow(user, this);
    }

    /** The texts of a row. */
    UserRow.UserTexts texts(AccountUser user) {
        var after = drafted.groupsOf(user);
        var access = access(user);
        return new UserRow.UserTexts(Names.of(user.id(), names),
                Names.unlessRepeated(Names.line(user.email()), names.of(user.id())), groups(user, after),
                access.modules(), access.buyers(), mark(user));
    }

    /** How many groups {@link UserRow#groups} has: the drafted ones, and those that the draft removes. */
    int groupCount(AccountUser user) {
        var after = drafted.groupsOf(user);
        return after.size() + (int) user.groups().stream().filter(group -> !after.contains(group)).count();
    }

    /** What the drafted groups of {@code user} grant. */
    AccessWords access(AccountUser user) {
        return byGroups.computeIfAbsent(drafted.groupsOf(user), _ -> newAccess(user));
    }

    private AccessWords newAccess(AccountUser user) {
        var access = drafted.accessAfter(user);
        return new AccessWords(AccessTexts.modules(access, drafted.snapshot()),
                AccessTexts.buyers(access, drafted.snapshot()));
    }

    private UserRow.UserMark mark(AccountUser user) {
        if (marked.containsKey(new Target.UserTarget(user.id()))) {
            return UserRow.UserMark.REFUSED;
        }
        return switch (drafted.changes().changes().get(new Target.UserTarget(user.id()))) {
            case UserRemoval _ -> UserRow.UserMark.REMOVED;
            case null -> UserRow.UserMark.NONE;
            case Change _ -> UserRow.UserMark.CHANGED;
        };
    }

    private List<UserRow.GroupMark> groups(AccountUser user, Set<GroupId> after) {
        var marks = new ArrayList<UserRow.GroupMark>();
        for (var id : user.groups()) {
            marks.add(mark(id, after.contains(id) ? UserRow.GroupMark.GroupMarkKind.KEPT
                    : UserRow.GroupMark.GroupMarkKind.REMOVED));
        }
        for (var id : after) {
            if (!user.groups().contains(id)) {
                marks.add(mark(id, UserRow.GroupMark.GroupMarkKind.ADDED));
            }
        }
        marks.sort(Comparator.comparing(UserRow.GroupMark::kind)
                .thenComparing(mark -> Alphabetical.key(mark.name())));
        return marks;
    }

    private UserRow.GroupMark mark(GroupId id, UserRow.GroupMark.GroupMarkKind kind) {
        return new UserRow.GroupMark(id, Names.of(id, names), kind);
    }
}
