package org.accessdesk.model.effect;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * Users of a snapshot as bits, in order; equal to any other set of the same users. Counts of large sets are computed
 * here, as one lookup per user is too slow.
 */
public final class UserSet extends AbstractSet<UserId> {
    private final SnapshotIndex index;
    private final BitSet bits;
    private final int size;

    /** @param bits must not change any more */
    UserSet(SnapshotIndex index, BitSet bits) {
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

    /** The users themselves, in their order. */
    public Stream<AccountUser> users() {
        return bits.stream().mapToObj(index::user);
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
