package org.accessdesk.model.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.TextForm;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.GroupId;

/**
 * A new group would have the name of another one. Whether the platform allows that is not known; here it is forbidden,
 * because after a broken connection the name shows whether the group was created. A group that is already as drafted is
 * not created again, so its name is no obstacle.
 */
final class NameInUseGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return drafted.changes().creations().stream().flatMap(c -> finding(c, drafted).stream()).toList();
    }

    private static Optional<Finding> finding(GroupCreation creation, DraftedSnapshot drafted) {
        var now = drafted.base().groups();
        if (now.stream().anyMatch(g -> StateMatch.hasName(creation, g) && StateMatch.isMade(creation, g))) {
            return Optional.empty();
        }
        var named = Stream.concat(
                now.stream().filter(g -> isAlike(creation, drafted.contentOf(g))).map(UserGroup::id),
                drafted.changes().creations().stream().filter(c -> isAlike(creation, c.content()))
                        .map(GroupCreation::group));
        return named.filter(g -> isOther(g, creation)).findFirst()
                .map(g -> new Finding.NameInUse(creation.group(), g));
    }

    /** Of two new groups of one name, the later one is refused. */
    private static boolean isOther(GroupId group, GroupCreation creation) {
        return !group.isLocal() || group.compareTo(creation.group()) < 0;
    }

    private static boolean isAlike(GroupCreation creation, GroupContent other) {
        return TextForm.same(creation.content().name(), other.name());
    }
}
