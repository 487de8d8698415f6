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
import org.accessdesk.model.snapshot.SnapshotIndex;

/** The users of a snapshot that join and leave each group by a change set, computed in one pass over the set. */
public final class MembershipMoves {
    private final Snapshot snapshot;
    private final Map<GroupId, Set<UserId>> joining = new HashMap<>();
    private final Map<GroupId, Set<UserId>> leaving = new HashMap<>();

    public MembershipMoves(Snapshot snapshot, ChangeSet changes) {
        this.snapshot = snapshot;
        inOrder(snapshot.index(), changes).forEach(this::add);
    }

    /** A change of one of the snapshot's users. */
    private record Placed(int position, MembershipChange change) {}

    /** The changes in the order of the users, which most edits of several users have already. */
    private static List<Placed> inOrder(SnapshotIndex index, ChangeSet changes) {
        var placed = new ArrayList<Placed>();
        var last = -1;
        var ordered = true;
        for (var one : changes.changes().values()) {
            var position = one instanceof MembershipChange m ? index.position(m.user()) : -1;
            if (position >= 0) {
                placed.add(new Placed(position, (MembershipChange) one));
                ordered &= position > last;
                last = position;
            }
        }
        if (!ordered) {
            placed.sort(Comparator.comparingInt(Placed::position));
        }
        return placed;
    }

    private void add(Placed placed) {
        var user = snapshot.index().user(placed.position());
        for (var group : placed.change().added()) {
            if (!user.groups().contains(group)) {
                put(joining, group, user.id());
            }
        }
        for (var group : placed.change().removed()) {
            if (user.groups().contains(group)) {
                put(leaving, group, user.id());
            }
        }
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
