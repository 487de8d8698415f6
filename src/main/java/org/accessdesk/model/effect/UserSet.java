package org.accessdesk.model.effect;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import org.accessdesk.model.SnapshotIndex;
import org.accessdesk.model.UserId;
import org.jspecify.annotations.Nullable;

/** Users of a snapshot as bits, in the order of the users; equal to any other set of the same users. */
final class UserSet extends AbstractSet<UserId> {
    private final SnapshotIndex index;
    private final BitSet bits;
    private final int size;

    /** @param bits not changed any more */
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
        return bits.stream().mapToObj(index::user).iterator();
    }

    @Override
    public int size() {
        return size;
    }
}
