package org.accessdesk.model.compare;

import java.util.List;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * A user who had a module.
 *
 * @param through the groups that granted it, in the order of the account's groups
 */
public record Holder(AccountUser user, List<GroupId> through) {
    public Holder {
        through = List.copyOf(through);
    }

    /** All users who had {@code module} at the time of {@code snapshot}, in its order. */
    public static List<Holder> of(Snapshot snapshot, ModuleId module) {
        var granting = snapshot.groups().stream().filter(g -> grants(g, module, snapshot)).map(UserGroup::id).toList();
        return snapshot.users().stream()
                .map(u -> new Holder(u, granting.stream().filter(u.groups()::contains).toList()))
                .filter(h -> !h.through().isEmpty()).toList();
    }

    private static boolean grants(UserGroup group, ModuleId module, Snapshot snapshot) {
        return Access.of(List.of(group), snapshot::module, snapshot.account().type()).modules().containsKey(module);
    }
}
