package org.accessdesk.model.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/**
 * The groups of some users by the groups' own member lists, to check {@link AccountUser#groups} before it is written.
 *
 * @param groups the groups that list each of the requested users; an empty set for a user in no list
 * @param others other users in these lists, or some of them if there are many
 * @param known whether every group showed its members and nothing contradicted them; if not, a user may be in more
 * groups than {@code groups} names
 */
public record GroupMembers(Map<UserId, Set<GroupId>> groups, Set<UserId> others, boolean known) {

    public GroupMembers {
        var copy = HashMap.<UserId, Set<GroupId>>newHashMap(groups.size());
        groups.forEach((user, of) -> copy.put(user, Set.copyOf(of)));
        groups = Map.copyOf(copy);
        others = Set.copyOf(others);
    }

    /** Lists without other users. */
    public GroupMembers(Map<UserId, Set<GroupId>> groups, boolean known) {
        this(groups, Set.of(), known);
    }

    /** The groups whose lists have this user; empty for a user who was not requested. */
    public Set<GroupId> of(UserId user) {
        return groups.getOrDefault(user, Set.of());
    }
}
