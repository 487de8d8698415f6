package org.accessdesk.model.campaign;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/** What an access review is about: the members of some groups, and of all groups that grant some modules. */
public record CampaignScope(Set<GroupId> groups, Set<ModuleId> modules) {

    public CampaignScope {
        groups = Set.copyOf(groups);
        modules = Set.copyOf(modules);
    }

    /** The groups whose members are reviewed, in the order of {@code snapshot}. */
    public List<UserGroup> groupsIn(Snapshot snapshot) {
        var granted = modules.stream().filter(snapshot.grants()::mayGrant).toList();
        return snapshot.groups().stream().filter(group -> groups.contains(group.id())
                || !Collections.disjoint(granted, group.moduleIds())).toList();
    }
}
