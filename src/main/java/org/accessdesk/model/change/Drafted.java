package org.accessdesk.model.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.UserId;
import org.accessdesk.model.access.Access;

/**
 * A snapshot seen through a change set: what each user and group would be, were the set applied now. Includes the
 * platform's own cascade: a module taken from the Default group is taken from every group (UserGroup BR-012).
 */
public record Drafted(Snapshot snapshot, ChangeSet changes) {

    /** The groups the user would be in. */
    public Set<GroupId> groupsOf(AccountUser user) {
        return changes.membership(user.id()).map(c -> c.applyTo(user.groups())).orElse(user.groups());
    }

    /** What the group would be by its own change alone. */
    public GroupContent contentOf(UserGroup group) {
        return changes.group(group.id()).map(c -> c.applyTo(group.content())).orElse(group.content());
    }

    /** The modules the group would have, the cascade included. */
    public Set<ModuleId> modulesOf(UserGroup group) {
        var own = contentOf(group).modules();
        var stripped = takenFromDefault();
        if (group.isDefault() || stripped.stream().noneMatch(own::contains)) {
            return own;
        }
        var rest = new HashSet<>(own);
        rest.removeAll(stripped);
        return rest;
    }

    /** The modules that the Default group would lose by the set, and so every group (UserGroup BR-012). */
    public Set<ModuleId> takenFromDefault() {
        var group = snapshot.defaultGroup().orElse(null);
        if (group == null) {
            return Set.of();
        }
        var taken = new HashSet<>(changes.group(group.id()).map(GroupChange::removedModules).orElse(Set.of()));
        taken.retainAll(group.moduleIds());
        return taken;
    }

    /** The members the group would have, in the order of the users. */
    public List<UserId> membersOf(GroupId group) {
        var members = new HashSet<>(snapshot.members(group));
        var joining = false;
        for (var change : changes.changes().values()) {
            if (change instanceof MembershipChange m && m.removed().contains(group)) {
                members.remove(m.user());
            } else if (change instanceof MembershipChange m && m.added().contains(group)) {
                joining |= members.add(m.user());
            }
        }
        var all = joining ? snapshot.users().stream().map(AccountUser::id) : snapshot.members(group).stream();
        return all.filter(members::contains).toList();
    }

    /** What {@code user} may do as the server has it. */
    public Access accessBefore(AccountUser user) {
        return access(groups(user.groups()));
    }

    /** What {@code user} could do, were the set applied. */
    public Access accessAfter(AccountUser user) {
        return access(groups(groupsOf(user)).stream().map(this::after).toList());
    }

    private UserGroup after(UserGroup group) {
        var content = contentOf(group);
        return group.with(new GroupContent(content.name(), content.description(), content.logo(), modulesOf(group)));
    }

    private Access access(Collection<UserGroup> groups) {
        return Access.of(groups, snapshot::module, snapshot.account().type());
    }

    private List<UserGroup> groups(Set<GroupId> ids) {
        return ids.stream().sorted().map(snapshot::group).flatMap(Optional::stream).toList();
    }
}
