package org.accessdesk.model.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/** The users of a snapshot that join and leave each group by a change set, computed in one pass over the set. */
public final class MembershipMoves {
    private final Snapshot snapshot;
    private final Map<GroupId, Set<UserId>> joining = new HashMap<>();
    private final Map<GroupId, Set<UserId>> leaving = new HashMap<>();

    public MembershipMoves(Snapshot snapshot, ChangeSet changes) {
        this.snapshot = snapshot;
        changes.changes().values().stream().filter(MembershipChange.class::isInstance).map(MembershipChange.class::cast)
                .sorted(Comparator.comparingInt(m -> snapshot.index().position(m.user()))).forEach(this::add);
    }

    private void add(MembershipChange change) {
        snapshot.user(change.user()).ifPresent(user -> {
            change.added().stream().filter(g -> !user.groups().contains(g)).forEach(g -> put(joining, g, user.id()));
            change.removed().stream().filter(user.groups()::contains).forEach(g -> put(leaving, g, user.id()));
        });
    }

    private static void put(Map<GroupId, Set<UserId>> map, GroupId group, UserId user) {
        map.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(user);
    }

    public Set<UserId> joining(GroupId group) {
        return joining.getOrDefault(group, Set.of());
    }

    public Set<UserId> leaving(GroupId group) {
        return leaving.getOrDefault(group, Set.of());
    }

    /**
     * The members the group would have, in the order of the users; the size is known before the elements are computed.
     */
    public List<UserId> members(GroupId group) {
        var now = snapshot.members(group);
        var joiners = joining(group);
        var leavers = leaving(group);
        if (joiners.isEmpty() && leavers.isEmpty()) {
            return now;
        }
        return new LazyList<>(now.size() + joiners.size() - leavers.size(), () -> merged(now, joiners, leavers));
    }

    private List<UserId> merged(List<UserId> now, Set<UserId> joiners, Set<UserId> leavers) {
        var merged = new ArrayList<UserId>(now.size() + joiners.size());
        var waiting = new ArrayList<>(joiners);
        var next = 0;
        for (var member : now) {
            while (next < waiting.size() && isBefore(waiting.get(next), member)) {
                merged.add(waiting.get(next++));
            }
            if (!leavers.contains(member)) {
                merged.add(member);
            }
        }
        merged.addAll(waiting.subList(next, waiting.size()));
        return merged;
    }

    private boolean isBefore(UserId one, UserId other) {
        return snapshot.index().position(one) < snapshot.index().position(other);
    }
}
