package org.accessdesk.model.effect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.snapshot.SnapshotIndex;

/**
 * Counts who sees fewer and who sees more buyers, by bits: the first one of a group stands for all buyers. Nobody does if
 * no group names its buyers, before or after.
 */
final class BuyerCounter {
    private final SnapshotIndex index;
    private final EffectCounter users;
    private final Map<BuyerId, Integer> numbers = new HashMap<>();
    private final BitSet[] before;
    private final BitSet[] after;
    private final BitSet changed = new BitSet();
    final BitSet fewer = new BitSet();
    final BitSet more = new BitSet();

    BuyerCounter(DraftedSnapshot drafted, EffectCounter users) {
        this.users = users;
        index = drafted.snapshot().index();
        before = new BitSet[index.groupCount()];
        after = new BitSet[index.groupCount()];
        for (var group : drafted.snapshot().groupIds()) {
            var number = index.group(group);
            before[number] = bits(drafted.grantedBefore(group));
            after[number] = bits(drafted.grantedAfter(group));
            changed.set(number, !before[number].equals(after[number]));
        }
        if (!numbers.isEmpty()) {
            users.touched(changed).forEach(this::examine);
        }
    }

    private BitSet bits(Access access) {
        var bits = new BitSet();
        bits.set(0, access.allBuyers());
        access.buyers().forEach(b -> bits.set(numbers.computeIfAbsent(b, _ -> numbers.size() + 1)));
        return bits;
    }

    private void examine(int user) {
        var had = new BitSet();
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            had.or(before[index.membership(at)]);
        }
        var has = new BitSet();
        users.groupsAfter(user).forEach(group -> has.or(after[group]));
        if (!had.isEmpty() && !has.isEmpty()) {
            fewer.set(user, lacks(has, had));
            more.set(user, lacks(had, has));
        }
    }

    /** Whether {@code some} is without one of {@code others}; all buyers lack none. */
    private static boolean lacks(BitSet some, BitSet others) {
        if (some.get(0)) {
            return false;
        }
        var rest = (BitSet) others.clone();
        rest.andNot(some);
        return !rest.isEmpty();
    }
}
