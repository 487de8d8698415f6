package org.accessdesk.model.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/**
 * Finds where the users' own lists of groups and the groups' own lists of members contradict each other in a snapshot.
 * A group that lists a user proves that the user's own list is incomplete if it lacks that group. A group's list that
 * lacks only one user proves an error, too, if the user is active or in any list. A list that lacks several users is
 * cut, or leaves out some kind of users, and proves nothing about them.
 */
public final class MemberCheck {
    private final Map<UserId, Set<GroupId>> missing = new HashMap<>();
    private final Map<UserId, Set<GroupId>> extra = new HashMap<>();
    private final Map<GroupId, List<UserId>> unlisted = new HashMap<>();
    private final Set<UserId> listedSomewhere = new HashSet<>();

    /**
     * The contradictions about one user.
     *
     * @param missing groups that list the user and that the user's own list lacks
     * @param extra groups in the user's own list whose lists lack the user
     */
    public record MembershipGap(Set<GroupId> missing, Set<GroupId> extra) {
        public MembershipGap {
            missing = Set.copyOf(missing);
            extra = Set.copyOf(extra);
        }
    }

    /** Compares the lists of {@code snapshot}, in time that grows with the number of memberships. */
    MemberCheck(Snapshot snapshot) {
        for (var group : snapshot.groups()) {
            if (group.users() instanceof Field.Present<Set<UserId>>(var listed)) {
                compare(group.id(), listed, snapshot);
                listedSomewhere.addAll(listed);
            }
        }
        extra.keySet().removeIf(id -> !isListed(id, snapshot));
    }

    private boolean isListed(UserId id, Snapshot snapshot) {
        return listedSomewhere.contains(id)
                || snapshot.user(id).filter(u -> u.status().is(UserStatus.ACTIVE)).isPresent();
    }

    private void compare(GroupId group, Set<UserId> listed, Snapshot snapshot) {
        for (var id : listed) {
            if (snapshot.user(id).filter(u -> !u.groups().contains(group)).isPresent()) {
                missing.computeIfAbsent(id, _ -> new HashSet<>()).add(group);
            }
        }
        var lacking = new ArrayList<UserId>();
        for (var id : snapshot.members(group)) {
            if (!listed.contains(id)) {
                lacking.add(id);
            }
        }
        unlisted.put(group, lacking);
        if (lacking.size() == 1) {
            extra.computeIfAbsent(lacking.getFirst(), _ -> new HashSet<>()).add(group);
        }
    }

    /** Whether there are no contradictions at all. */
    public boolean isClean() {
        return missing.isEmpty() && extra.isEmpty();
    }

    /** The contradictions about {@code user}; empty if there are none. */
    public Optional<MembershipGap> of(UserId user) {
        var lacks = missing.getOrDefault(user, Set.of());
        var tooMany = extra.getOrDefault(user, Set.of());
        return lacks.isEmpty() && tooMany.isEmpty() ? Optional.empty() : Optional.of(new MembershipGap(lacks, tooMany));
    }

    /**
     * Whether the list of {@code group} also lacks users other than {@code user}, so that it proves nothing about users
     * that it lacks.
     */
    public boolean isCut(GroupId group, UserId user) {
        return unlisted.getOrDefault(group, List.of()).stream().anyMatch(u -> !u.equals(user));
    }
}
