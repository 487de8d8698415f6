package org.accessdesk.model.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;

/** The users of a snapshot that join and leave each group by a change set, computed in one pass over the set. */
public final class MembershipMoves {
    private final Snapshot snapshot;
    private final UserDeltas deltas;
    private final Lazy<GroupMoves> moves = new Lazy<>(this::find);

    private record GroupMoves(Map<GroupId, Set<UserId>> joining, Map<GroupId, Set<UserId>> leaving) {}

    public MembershipMoves(Snapshot snapshot, ChangeSet changes) {
        this.snapshot = snapshot;
        this.deltas = changes.on(snapshot.index());
    }

    /** Found when it is first asked for: an editor needs only the changes of its users. */
    private GroupMoves find() {
        var found = new GroupMoves(new HashMap<>(), new HashMap<>());
        deltas.forEach((position, delta) -> add(snapshot.index().user(position), delta, found));
        return found;
    }

    /** What each user joins and leaves, by position in the snapshot's index; null or empty for one without a change. */
    public UserDeltas deltas() {
        return deltas;
    }

    private static void add(AccountUser user, SetDelta<GroupId> change, GroupMoves to) {
        for (var group : change.added()) {
            if (!user.groups().contains(group)) {
                put(to.joining, group, user.id());
            }
        }
        for (var group : change.removed()) {
            if (user.groups().contains(group)) {
                put(to.leaving, group, user.id());
            }
        }
    }

    private static void put(Map<GroupId, Set<UserId>> map, GroupId group, UserId user) {
        map.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(user);
    }

    public Set<UserId> joining(GroupId group) {
        return moves.get().joining.getOrDefault(group, Set.of());
    }

    public Set<UserId> leaving(GroupId group) {
        return moves.get().leaving.getOrDefault(group, Set.of());
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
