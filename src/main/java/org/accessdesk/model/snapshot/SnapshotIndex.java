package org.accessdesk.model.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.NumberedList;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The users of a snapshot by number, in order, with the numbers of their groups. Figures for the whole account are
 * computed on it after every edit; maps of sets are too slow for that at 100,000 users. A membership in a group that
 * the snapshot does not have is left out: such a group grants nothing.
 */
public final class SnapshotIndex {
    /** The users that the server has. */
    private final UserTable users;
    /** Drafted ones, after them. */
    private final List<AccountUser> more;
    private final Map<GroupId, Integer> groups;
    private final int[] starts;
    private final int[] memberships;
    private final int[] kinds;
    private int kindCount;

    /**
     * The index of a snapshot.
     *
     * @param before of the same people in the same order, whose groups may have changed; null for none
     */
    SnapshotIndex(Snapshot snapshot, UserTable users, @Nullable SnapshotIndex before) {
        this.users = users;
        more = List.of();
        groups = HashMap.newHashMap(snapshot.groups().size());
        snapshot.groupIds().forEach(g -> groups.put(g, groups.size()));
        starts = new int[known() + 1];
        memberships = fill(before != null && before.groups.equals(groups) ? before : null);
        kinds = kinds(before);
    }

    /** The users of {@code other} with more groups and users; no user is in these groups, nor these users in any. */
    private SnapshotIndex(SnapshotIndex other, Collection<UserGroup> moreGroups, List<AccountUser> moreUsers) {
        users = other.users;
        more = moreUsers;
        groups = new HashMap<>(other.groups);
        moreGroups.forEach(g -> groups.put(g.id(), groups.size()));
        memberships = other.memberships;
        starts = Arrays.copyOf(other.starts, size() + 1);
        Arrays.fill(starts, known(), starts.length, memberships.length);
        kinds = Arrays.copyOf(other.kinds, size());
        Arrays.fill(kinds, known(), kinds.length, other.kindCount);
        kindCount = other.kindCount + (more.isEmpty() ? 0 : 1);
    }

    /** The same users with drafted groups and users, who are in no group; shares what it knows of the users. */
    SnapshotIndex with(Collection<UserGroup> moreGroups, List<AccountUser> moreUsers) {
        return new SnapshotIndex(this, moreGroups, moreUsers);
    }

    /** Whether both have the same users at the same positions, by being of one snapshot; they may differ in what is drafted. */
    @SuppressWarnings("ReferenceEquality") // The memberships of one snapshot; of two, equal ones are of no use.
    public boolean hasUsersOf(SnapshotIndex other) {
        return memberships == other.memberships;
    }

    /** Whether it has the people of {@code table}, and no drafted ones, at the same positions. */
    boolean hasNumbersOf(UserTable table) {
        return more.isEmpty() && users.hasNumbersOf(table);
    }

    @SuppressWarnings("ReferenceEquality") // Nearly all are the same objects, at each refresh.
    private int[] kinds(@Nullable SnapshotIndex before) {
        var known = new HashMap<Set<GroupId>, Integer>();
        var all = new int[known()];
        // By the kinds before: comparing the sets of 100,000 users takes most of the time.
        var same = new int[before == null ? 0 : before.kindCount];
        Arrays.fill(same, -1);
        for (var user = 0; user < all.length; user++) {
            var its = users.groups(user);
            var old = before == null || before.users.groups(user) != its ? -1 : before.kinds[user];
            var kind = old < 0 || same[old] < 0 ? known.computeIfAbsent(its, _ -> known.size()) : same[old];
            all[user] = kind;
            if (old >= 0) {
                same[old] = kind;
            }
        }
        kindCount = known.size();
        return all;
    }

    /** The number of the user's set of groups: the same for all users with the same groups. */
    public int kind(int position) {
        return kinds[position];
    }

    /** How many different sets of groups users have. */
    public int kindCount() {
        return kindCount;
    }

    /** @param before with the same numbers of groups; null for none */
    @SuppressWarnings("ReferenceEquality") // Nearly all are the same objects, at each refresh.
    private int[] fill(@Nullable SnapshotIndex before) {
        var all = new int[IntStream.range(0, known()).map(at -> users.groups(at).size()).sum()];
        var end = 0;
        for (var at = 0; at < known(); at++) {
            var its = users.groups(at);
            if (before != null && before.users.groups(at) == its) {
                var length = before.starts[at + 1] - before.starts[at];
                System.arraycopy(before.memberships, before.starts[at], all, end, length);
                end += length;
            } else {
                end = add(its, all, end);
            }
            starts[at + 1] = end;
        }
        return Arrays.copyOf(all, end);
    }

    private int add(Set<GroupId> its, int[] all, int from) {
        var end = from;
        for (var id : its) {
            var group = group(id);
            if (group >= 0) {
                all[end++] = group;
            }
        }
        return end;
    }

    /** The number of users. */
    public int size() {
        return known() + more.size();
    }

    /** The number of users that the server has; drafted ones come after them. */
    public int known() {
        return users.all().size();
    }

    public AccountUser user(int position) {
        return position < known() ? users.all().get(position) : more.get(position - known());
    }

    /**
     * The positions of the users who are not the objects that {@code other} has there: of two snapshots of an account that
     * follow each other, equal users are the same.
     */
    @SuppressWarnings("ReferenceEquality") // See above.
    public IntStream differing(SnapshotIndex other) {
        var found = new BitSet();
        if (users != other.users) {
            var own = users.all();
            var others = other.users.all();
            // Not a stream: this looks at all users within a frame of the window.
            for (var position = 0; position < own.size(); position++) {
                if (position >= others.size() || own.get(position) != others.get(position)) {
                    found.set(position);
                }
            }
        }
        for (var position = known(); position < size(); position++) {
            if (position >= other.size() || user(position) != other.user(position)) {
                found.set(position);
            }
        }
        return found.stream();
    }

    /** The users at some positions, each looked up when it is asked for; {@code positions} must not change any more. */
    public List<AccountUser> users(int[] positions) {
        return new NumberedList<>(positions, this::user);
    }

    /** The ids of the users at some positions, as {@link #users(int[])}. */
    public List<UserId> ids(int[] positions) {
        return new NumberedList<>(positions, position -> user(position).id());
    }

    /** The number of a user; -1 if the snapshot does not have it. */
    public int position(UserId user) {
        return user.isLocal() ? draftedPosition(user) : users.number(user);
    }

    private int draftedPosition(UserId user) {
        for (var at = 0; at < more.size(); at++) {
            if (more.get(at).id().equals(user)) {
                return known() + at;
            }
        }
        return -1;
    }

    /** The number of groups. */
    public int groupCount() {
        return groups.size();
    }

    /** The number of a group in the order of the groups; -1 if the snapshot does not have it. */
    public int group(GroupId group) {
        return groups.getOrDefault(group, -1);
    }

    /** The start of a user's memberships, for {@link #membership}; they end where those of the next user start. */
    public int start(int position) {
        return starts[position];
    }

    /** The number of the group of one membership. */
    public int membership(int at) {
        return memberships[at];
    }
}
