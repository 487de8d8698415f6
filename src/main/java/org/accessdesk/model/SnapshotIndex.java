package org.accessdesk.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The users of a snapshot by number, in their order, with the numbers of the groups that each is in. Whole-account figures
 * are computed on it at every tick, which maps of sets are too slow for at 100,000 users. A membership in a group that the
 * snapshot does not hold is left out: such a group grants nothing.
 */
public final class SnapshotIndex {
    private final List<AccountUser> users;
    private final Map<UserId, Integer> positions;
    private final Map<GroupId, Integer> groups;
    private final int[] starts;
    private final int[] memberships;

    SnapshotIndex(Snapshot snapshot) {
        users = new ArrayList<>(snapshot.users().size());
        positions = HashMap.newHashMap(snapshot.users().size());
        groups = HashMap.newHashMap(snapshot.groups().size());
        snapshot.groupIds().forEach(g -> groups.put(g, groups.size()));
        starts = new int[snapshot.users().size() + 1];
        memberships = fill(snapshot);
    }

    private int[] fill(Snapshot snapshot) {
        var all = new int[snapshot.users().stream().mapToInt(u -> u.groups().size()).sum()];
        var end = 0;
        for (var user : snapshot.users()) {
            positions.put(user.id(), users.size());
            users.add(user);
            for (var id : user.groups()) {
                var group = group(id);
                if (group >= 0) {
                    all[end++] = group;
                }
            }
            starts[users.size()] = end;
        }
        return Arrays.copyOf(all, end);
    }

    /** How many users there are. */
    public int size() {
        return users.size();
    }

    public AccountUser user(int position) {
        return users.get(position);
    }

    /** The number of a user; -1 for one whom the snapshot does not hold. */
    public int position(UserId user) {
        return positions.getOrDefault(user, -1);
    }

    /** How many groups there are. */
    public int groupCount() {
        return groups.size();
    }

    /** The number of a group in the order of the groups; -1 for one that the snapshot does not hold. */
    public int group(GroupId group) {
        return groups.getOrDefault(group, -1);
    }

    /** Where the memberships of a user begin, for {@link #membership}; those of the next user begin where they end. */
    public int start(int position) {
        return starts[position];
    }

    /** The number of the group of one membership. */
    public int membership(int at) {
        return memberships[at];
    }
}
