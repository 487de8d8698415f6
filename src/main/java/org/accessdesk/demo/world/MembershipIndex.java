package org.accessdesk.demo.world;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.jspecify.annotations.Nullable;

/** Finds memberships by their group, and by account and user. */
final class MembershipIndex {
    private final Map<String, Set<String>> byGroup = new HashMap<>();
    private final Map<String, Map<String, String>> byUser = new HashMap<>();

    MembershipIndex copy() {
        MembershipIndex copy = new MembershipIndex();
        byGroup.forEach((group, each) -> copy.byGroup.put(group, new LinkedHashSet<>(each)));
        byUser.forEach((account, each) -> copy.byUser.put(account, new HashMap<>(each)));
        return copy;
    }

    void add(PlatformMembership membership) {
        membership.groups()
                .forEach(group -> byGroup.computeIfAbsent(group, x -> new LinkedHashSet<>()).add(membership.id()));
        byUser.computeIfAbsent(membership.accountId(), x -> new HashMap<>())
                .put(membership.userId(), membership.id());
    }

    void remove(PlatformMembership membership) {
        membership.groups().forEach(group -> members(group).remove(membership.id()));
        byUser.getOrDefault(membership.accountId(), new HashMap<>()).remove(membership.userId());
    }

    /** The ids of the memberships in a group, oldest first. */
    Set<String> members(String groupId) {
        return byGroup.getOrDefault(groupId, Set.of());
    }

    /** The id of the membership of a user in an account; null if there is none. */
    @Nullable
    String idOf(String accountId, String userId) {
        return byUser.getOrDefault(accountId, Map.of()).get(userId);
    }
}
