package org.accessdesk.model.rule;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;

/** The Default group and groups that still have members cannot be deleted (UserGroup BR-004, BR-005). */
final class DeletionGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return drafted.changes().deletions().stream().flatMap(d -> drafted.snapshot().group(d.group()).stream())
                .flatMap(group -> finding(group, drafted).stream()).toList();
    }

    private static Optional<Finding> finding(UserGroup group, DraftedSnapshot drafted) {
        if (group.isDefault()) {
            return Optional.of(new Finding.DefaultGroupStays(group.id()));
        }
        var users = drafted.membersOf(group.id()).size();
        return users == 0 ? Optional.empty() : Optional.of(new Finding.GroupInUse(group.id(), users));
    }
}
