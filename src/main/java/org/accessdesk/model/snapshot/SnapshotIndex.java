package org.accessdesk.model.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accessdesk.model.Lazy;
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
    /** How many sets of groups are known by their object: more than that are hardly shared. */
    private static final int SHARED = 1_024;
    /** The users that the server has. */
    private final UserTable users;
    /** Drafted ones, after them. */
    private final List<AccountUser> more;
    /** The places of these: a draft may invite a hundred thousand. */
    private final Lazy<Map<UserId, Integer>> places;
    private final Map<GroupId, Integer> groups;
    private final int[] starts;
    private final int[] memberships;
    private final int[] kinds;
    private final int kindCount;

    /**
     * The index of a snapshot.
     *
     * @param before of the same people in the same order, whose groups may have changed; null for none
     */
    @SuppressWarnings("ReferenceEquality") // Nearly all are the same objects, at each refresh.
    SnapshotIndex(Snapshot snapshot, UserTable users, @Nullable SnapshotIndex before) {
        this.users = users;
        more = List.of();
        places = new Lazy<>(Map::of);
        groups = HashMap.newHashMap(snapshot.groups().size());
        snapshot.groupIds().forEach(g -> groups.put(g, groups.size()));
        var all = users.groupSets();
        var last = before == null ? all : before.users.groupSets();
        // By the kinds before: comparing the sets of 100,000 users takes most of the time.
        var same = new int[before == null ? 0 : before.kindCount];
        Arrays.fill(same, -1);
        starts = new int[all.size() + 1];
        kinds = new int[all.size()];
        var found = new GroupKinds();
        for (var user = 0; user < kinds.length; user++) {
            var its = all.get(user);
            var old = before == null || last.get(user) != its ? -1 : before.kinds[user];
            var kind = old < 0 || same[old] < 0 ? found.kind(its) : same[old];
            if (old >= 0) {
                same[old] = kind;
            }
            kinds[user] = kind;
            starts[user + 1] = starts[user] + found.numbers.get(kind).length;
        }
        kindCount = found.numbers.size();
        memberships = new int[starts[kinds.length]];
        for (var user = 0; user < kinds.length; user++) {
            System.arraycopy(found.numbers.get(kinds[user]), 0, memberships, starts[user],
                    starts[user + 1] - starts[user]);
        }
    }

    /** The different sets of groups, in the order in which they are found. */
    private final class GroupKinds {
        /** Of users who were just read, nearly all share the object of their set. */
        private final IdentityHashMap<Set<GroupId>, Integer> byObject = new IdentityHashMap<>();
        private final Map<Set<GroupId>, Integer> byContent = new HashMap<>();
        /** The numbers of the groups of each kind. */
        private final List<int[]> numbers = new ArrayList<>();

        int kind(Set<GroupId> its) {
            var known = byObject.get(its);
            if (known == null) {
                known = byContent.get(its);
                if (known == null) {
                    known = add(its);
                }
                if (byObject.size() < SHARED) {
                    byObject.put(its, known);
                }
            }
            return known;
        }

        private Integer add(Set<GroupId> its) {
            Integer next = numbers.size();
            numbers.add(its.stream().mapToInt(SnapshotIndex.this::group).filter(group -> group >= 0).toArray());
            byContent.put(its, next);
            return next;
        }
    }

    /** The users of {@code other} with more groups and users; no user is in these groups, nor these users in any. */
    private SnapshotIndex(SnapshotIndex other, Collection<UserGroup> moreGroups, List<AccountUser> moreUsers) {
        users = other.users;
        more = moreUsers;
        places = new Lazy<>(() -> places(moreUsers));
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

    /** The number of the user's set of groups: the same for all users with the same groups. */
    public int kind(int position) {
        return kinds[position];
    }

    /** How many different sets of groups users have. */
    public int kindCount() {
        return kindCount;
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

    /** The positions of those users who are at some positions of an earlier index, without those who are gone. */
    public int[] positions(SnapshotIndex before, int[] some) {
        var same = users.hasNumbersOf(before.users);
        return IntStream.of(some)
                .map(position -> same && position < before.known() ? position : position(before.user(position).id()))
                .filter(position -> position >= 0).toArray();
    }

    /** The number of a user; -1 if the snapshot does not have it. */
    public int position(UserId user) {
        return user.isLocal() ? draftedPosition(user) : users.number(user);
    }

    private int draftedPosition(UserId user) {
        var place = places.get().get(user);
        return place == null ? -1 : known() + place;
    }

    private static Map<UserId, Integer> places(List<AccountUser> users) {
        var places = HashMap.<UserId, Integer>newHashMap(users.size());
        users.forEach(user -> places.putIfAbsent(user.id(), places.size()));
        return places;
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

    /** Whether a user is in a group of that number. */
    public boolean isIn(int position, int group) {
        for (var at = starts[position]; at < starts[position + 1]; at++) {
            if (memberships[at] == group) {
                return true;
            }
        }
        return false;
    }

    /** The number of the group of one membership. */
    public int membership(int at) {
        return memberships[at];
    }
}
