package org.accessdesk.model.tidy;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.id.GroupId;

/**
 * Which groups of a user give what no other group of the user gives. Some of the groups stay in any case; the others can
 * be left as long as one group remains.
 */
final class GroupCover {
    /** Above, the most groups that can be left are not searched among all sets, which are twice as many for each group. */
    private static final int FEW = 12;

    private final List<GroupId> free;
    /** For each thing that no staying group gives, the free groups that give it; each set of groups once. */
    private final Collection<BitSet> givers;

    /**
     * The cover of some groups.
     *
     * @param free those that can be left, in the order in which they are tried
     * @param staying the others
     * @param things what each group gives
     */
    GroupCover(List<GroupId> free, Collection<GroupId> staying, Map<GroupId, Set<Object>> things) {
        this.free = free;
        var given = new HashSet<>();
        staying.forEach(group -> given.addAll(things.getOrDefault(group, Set.of())));
        var all = new HashSet<>(given);
        free.forEach(group -> all.addAll(things.getOrDefault(group, Set.of())));
        var byThing = new HashMap<Object, BitSet>();
        for (var at = 0; at < free.size(); at++) {
            for (var thing : things.getOrDefault(free.get(at), Set.of())) {
                if (!given.contains(thing) && !Reach.isCovered(thing, all)) {
                    byThing.computeIfAbsent(thing, _ -> new BitSet()).set(at);
                }
            }
        }
        var sets = new HashSet<>(byThing.values());
        if (staying.isEmpty()) {
            // One group has to remain (AccountUser BR-003).
            var any = new BitSet();
            any.set(0, free.size());
            sets.add(any);
        }
        givers = sets;
    }

    /** Whether the group at a place of the free ones cannot be left alone. */
    boolean isNeeded(int at) {
        return givers.stream().anyMatch(groups -> groups.get(at) && groups.cardinality() == 1);
    }

    /** The most groups that can be left at once; if there are many, as many as are found one by one. */
    Set<GroupId> most() {
        var left = oneByOne();
        if (free.size() <= FEW && left.cardinality() > 0 && left.cardinality() < free.size()) {
            var masks = givers.stream().mapToInt(groups -> (int) (groups.length() == 0 ? 0 : groups.toLongArray()[0]))
                    .toArray();
            for (var size = free.size(); size > left.cardinality(); size--) {
                var more = leaving(size, masks);
                if (more >= 0) {
                    left = BitSet.valueOf(new long[]{more});
                }
            }
        }
        return left.stream().mapToObj(free::get).collect(Collectors.toSet());
    }

    /** A set of {@code size} groups that can be left, as bits; -1 if there is none. */
    private int leaving(int size, int[] masks) {
        return IntStream.range(0, 1 << free.size())
                .filter(bits -> Integer.bitCount(bits) == size
                        && IntStream.of(masks).allMatch(mask -> (mask & ~bits) != 0))
                .findFirst().orElse(-1);
    }

    private BitSet oneByOne() {
        var left = new BitSet();
        for (var at = 0; at < free.size(); at++) {
            left.set(at);
            if (givers.stream().anyMatch(groups -> isWithin(groups, left))) {
                left.clear(at);
            }
        }
        return left;
    }

    private static boolean isWithin(BitSet some, BitSet all) {
        var rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
