package org.accessdesk.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the groups' own member lists say of some users: the other side of {@link AccountUser#groups}, to check a user's
 * list of groups against before it is written.
 *
 * @param groups the groups that list each of the users who were asked for; an empty set for one whom no group lists
 * @param others users whom these lists name besides, some of them where there are many
 * @param known whether every group showed its members and nothing contradicted them; if not, a user may be in more groups
 *     than {@code groups} names
 */
public record GroupMembers(Map<UserId, Set<GroupId>> groups, Set<UserId> others, boolean known) {

    public GroupMembers {
        var copy = HashMap.<UserId, Set<GroupId>>newHashMap(groups.size());
        groups.forEach((user, of) -> copy.put(user, Set.copyOf(of)));
        groups = Map.copyOf(copy);
        others = Set.copyOf(others);
    }

    /** What lists say that name nobody besides. */
    public GroupMembers(Map<UserId, Set<GroupId>> groups, boolean known) {
        this(groups, Set.of(), known);
    }

    /** The groups whose lists name this user; empty for one who was not asked for. */
    public Set<GroupId> of(UserId user) {
        return groups.getOrDefault(user, Set.of());
    }
}
