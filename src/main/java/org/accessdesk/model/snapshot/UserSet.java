package org.accessdesk.model.snapshot;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Users of a snapshot as bits, in order; equal to any other set of the same users. What is asked of large sets is found
 * by their bits, as one lookup per user is too slow.
 */
public final class UserSet extends AbstractSet<UserId> {
    private final SnapshotIndex index;
    private final BitSet bits;
    private final int size;

    /**
     * The users at some positions.
     *
     * @param bits the positions in {@code index}; must not change any more
     */
    public UserSet(SnapshotIndex index, BitSet bits) {
        this.index = index;
        this.bits = bits;
        this.size = bits.cardinality();
    }

    @Override
    public boolean contains(@Nullable Object user) {
        var position = user instanceof UserId id ? index.position(id) : -1;
        return position >= 0 && bits.get(position);
    }

    @Override
    public Iterator<UserId> iterator() {
        return bits.stream().mapToObj(u -> index.user(u).id()).iterator();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return (other instanceof UserSet set && hasPositionsOf(set)) ? bits.equals(set.bits) : super.equals(other);
    }

    /** As of any set: the sum of the hash codes of the users. */
    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Whether the same bits are the same users: drafted ones, who come after the others, are only in one index. */
    private boolean hasPositionsOf(UserSet other) {
        return index == other.index || (index.hasUsersOf(other.index) && !(hasDrafted() && other.hasDrafted()));
    }

    private boolean hasDrafted() {
        return bits.length() > index.known();
    }

    /** The users themselves, in their order. */
    public Stream<AccountUser> users() {
        return bits.stream().mapToObj(index::user);
    }

    /** Their positions in the index of the snapshot, in order. */
    public IntStream positions() {
        return bits.stream();
    }

    /**
     * Those of them who are among some users.
     *
     * @param some positions in the index of the snapshot
     */
    public UserSet among(int[] some) {
        var found = new BitSet();
        for (var user : some) {
            if (bits.get(user)) {
                found.set(user);
            }
        }
        return new UserSet(index, found);
    }

    /** Those of them who are in {@code others}, too. */
    public UserSet both(UserSet others) {
        var both = new BitSet();
        if (hasPositionsOf(others)) {
            both.or(bits);
            both.and(others.bits);
        } else {
            bits.stream().filter(user -> others.contains(index.user(user).id())).forEach(both::set);
        }
        return new UserSet(index, both);
    }

    /** Those of them who are not in {@code others}. */
    public UserSet without(UserSet others) {
        var rest = (BitSet) bits.clone();
        rest.andNot(both(others).bits);
        return new UserSet(index, rest);
    }

    /** The users of all of {@code sets}; in their order, if these are of one snapshot. */
    public static Set<UserId> union(Collection<? extends Set<UserId>> sets) {
        var known = sets.stream().filter(UserSet.class::isInstance).map(UserSet.class::cast)
                .max(Comparator.comparingInt(set -> set.bits.length())).orElse(null);
        if (known != null && sets.stream().allMatch(set -> set instanceof UserSet of && known.hasPositionsOf(of))) {
            var all = new BitSet(known.bits.length());
            sets.forEach(set -> all.or(((UserSet) set).bits));
            return new UserSet(known.index, all);
        }
        var all = new LinkedHashSet<UserId>();
        sets.forEach(all::addAll);
        return all;
    }

    /** How many of them are in each group on the server, in the order of the groups. */
    public int[] countByGroup() {
        var counts = new int[index.groupCount()];
        for (var user = bits.nextSetBit(0); user >= 0; user = bits.nextSetBit(user + 1)) {
            for (var at = index.start(user); at < index.start(user + 1); at++) {
                counts[index.membership(at)]++;
            }
        }
        return counts;
    }
}
