package org.accessdesk.model.effect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * Counts who sees fewer and who sees more buyers, by bits: the first one of a group stands for all buyers. Nobody does if
 * no group names its buyers, before or after. Asks only the groups of the users that the set can affect what they grant.
 */
final class BuyerCounter {
    private final SnapshotIndex index;
    private final EffectCounter users;
    private final DraftedSnapshot drafted;
    private final List<GroupId> groups;
    private final Map<BuyerId, Integer> numbers = new HashMap<>();
    private final @Nullable BitSet[] before;
    private final @Nullable BitSet[] after;
    final BitSet fewer = new BitSet();
    final BitSet more = new BitSet();

    BuyerCounter(DraftedSnapshot drafted, EffectCounter users) {
        this.users = users;
        this.drafted = drafted;
        index = drafted.snapshot().index();
        var counts = namesBuyers(drafted);
        groups = counts ? List.copyOf(drafted.snapshot().groupIds()) : List.of();
        before = new BitSet[groups.size()];
        after = new BitSet[groups.size()];
        if (counts) {
            users.touched(changed()).forEach(this::examine);
        }
    }

    private static boolean namesBuyers(DraftedSnapshot drafted) {
        return drafted.snapshot().groups().stream().anyMatch(g -> !g.buyers().orElse(Set.of()).isEmpty())
                || drafted.changes().ofGroups().stream().flatMap(c -> drafted.snapshot().group(c.group()).stream())
                        .anyMatch(g -> !drafted.contentOf(g).buyers().ids().isEmpty());
    }

    /** The groups of which modules or buyers change. */
    private BitSet changed() {
        var changed = users.changedGroups();
        drafted.changes().ofGroups().stream().mapToInt(c -> index.group(c.group())).filter(group -> group >= 0)
                .forEach(changed::set);
        return changed;
    }

    private BitSet before(int group) {
        var known = before[group];
        if (known == null) {
            known = bits(drafted.grantedBefore(groups.get(group)));
            before[group] = known;
        }
        return known;
    }

    private BitSet after(int group) {
        var known = after[group];
        if (known == null) {
            known = bits(drafted.grantedAfter(groups.get(group)));
            after[group] = known;
        }
        return known;
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
            had.or(before(index.membership(at)));
        }
        var has = new BitSet();
        users.groupsAfter(user).forEach(group -> has.or(after(group)));
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
