package org.accessdesk.model.change;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.model.snapshot.UserSet;

/** The users of a snapshot that join and leave each group by a change set, computed in one pass over the set. */
public final class MembershipMoves {
    private final Snapshot snapshot;
    private final SnapshotIndex index;
    private final UserDeltas deltas;
    private final Lazy<GroupMoves> moves = new Lazy<>(this::find);

    private record GroupMoves(Map<GroupId, UserSet> joining, Map<GroupId, UserSet> leaving) {}

    public MembershipMoves(Snapshot snapshot, ChangeSet changes) {
        this.snapshot = snapshot;
        this.index = snapshot.index();
        this.deltas = changes.on(index);
    }

    /** Found when it is first asked for: an editor needs only the changes of its users. */
    private GroupMoves find() {
        var joining = new HashMap<GroupId, BitSet>();
        var leaving = new HashMap<GroupId, BitSet>();
        // Of an edit of many users, most share the object of their delta.
        var known = new IdentityHashMap<SetDelta<GroupId>, List<GroupMove>>();
        deltas.forEach((user, delta) -> {
            for (var move : known.computeIfAbsent(delta, d -> moves(d, joining, leaving))) {
                if (isMember(user, move.group, move.number) == move.members) {
                    move.users.set(user);
                }
            }
        });
        return new GroupMoves(sets(joining), sets(leaving));
    }

    /**
     * A group that users of one delta join or leave.
     *
     * @param members whether those move who are in it, or those who are not
     * @param users all who join it, or leave it
     */
    private record GroupMove(GroupId group, int number, boolean members, BitSet users) {}

    private List<GroupMove> moves(SetDelta<GroupId> delta, Map<GroupId, BitSet> joining,
            Map<GroupId, BitSet> leaving) {
        return Stream.concat(delta.added().stream().map(group -> move(group, false, joining)),
                delta.removed().stream().map(group -> move(group, true, leaving))).toList();
    }

    private GroupMove move(GroupId group, boolean members, Map<GroupId, BitSet> of) {
        return new GroupMove(group, index.group(group), members, of.computeIfAbsent(group, _ -> new BitSet()));
    }

    /** @param number that of the group; negative if the snapshot does not have it, and only users' lists may name it */
    private boolean isMember(int user, GroupId group, int number) {
        return number < 0 ? index.user(user).groups().contains(group) : index.isIn(user, number);
    }

    private Map<GroupId, UserSet> sets(Map<GroupId, BitSet> byGroup) {
        var sets = HashMap.<GroupId, UserSet>newHashMap(byGroup.size());
        byGroup.forEach((group, bits) -> sets.put(group, new UserSet(index, bits)));
        return sets;
    }

    /** What each user joins and leaves, by position in the snapshot's index; null or empty for one without a change. */
    public UserDeltas deltas() {
        return deltas;
    }

    public UserSet joining(GroupId group) {
        return of(moves.get().joining, group);
    }

    public UserSet leaving(GroupId group) {
        return of(moves.get().leaving, group);
    }

    private UserSet of(Map<GroupId, UserSet> moves, GroupId group) {
        var known = moves.get(group);
        return known == null ? new UserSet(index, new BitSet()) : known;
    }

    /**
     * The members the group would have, in the order of the users; the size is known before the elements are computed.
     */
    public List<UserId> members(GroupId group) {
        var now = snapshot.members(group);
        var more = joining(group).size();
        var fewer = leaving(group).size();
        return more == 0 && fewer == 0 ? now
                : new LazyList<>(now.size() + more - fewer, () -> index.ids(memberSet(group).positions().toArray()));
    }

    /** The same as a set, made for each call. */
    public UserSet memberSet(GroupId group) {
        var all = new BitSet(index.size());
        snapshot.memberSet(group).positions().forEach(all::set);
        joining(group).positions().forEach(all::set);
        leaving(group).positions().forEach(all::clear);
        return new UserSet(index, all);
    }
}
