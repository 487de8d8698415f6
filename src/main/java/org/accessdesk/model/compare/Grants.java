package org.accessdesk.model.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The access that sets of groups grant in a snapshot; many users have the same groups, so each set is computed once.
 */
final class Grants {
    private final Snapshot snapshot;
    private final UnaryOperator<UserGroup> edit;
    private final Map<Set<GroupId>, Set<ModuleId>> known = new HashMap<>();

    Grants(Snapshot snapshot) {
        this(snapshot, UnaryOperator.identity());
    }

    /** @param edit applied to each group first */
    Grants(Snapshot snapshot, UnaryOperator<UserGroup> edit) {
        this.snapshot = snapshot;
        this.edit = edit;
    }

    Set<ModuleId> of(Set<GroupId> groups) {
        return known.computeIfAbsent(groups, this::compute);
    }

    private Set<ModuleId> compute(Set<GroupId> groups) {
        var there = groups.stream().map(snapshot::group).flatMap(Optional::stream).map(edit).toList();
        return Access.of(there, snapshot::module, snapshot.account().type()).modules().keySet();
    }
}
