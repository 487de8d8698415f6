package org.accessdesk.model.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.snapshot.SnapshotIndex;

/**
 * Some facets of modules or buyers as bits of each group, on the server and with the draft applied. Access is the union over
 * a user's groups, so that the bits of the groups tell what a user has: no access is computed for each of the thousands of
 * sets of groups that 100,000 users can have.
 */
final class AccessFacets {
    private final DraftedSnapshot drafted;
    private final SnapshotIndex index;
    private final List<? extends Facet> facets;
    private final int words;
    /** By the number of the group. */
    private final long[] before;
    private final long[] after;
    /** Both, for a group that the user keeps. */
    private final long[] either;

    /** @param facets of modules or buyers */
    AccessFacets(DraftedSnapshot drafted, List<? extends Facet> facets) {
        this.drafted = drafted;
        this.index = drafted.snapshot().index();
        this.facets = facets;
        words = (facets.size() + Long.SIZE - 1) / Long.SIZE;
        before = new long[index.groupCount() * words];
        after = new long[before.length];
        either = new long[before.length];
        for (var group : drafted.snapshot().groupIds()) {
            var start = index.group(group) * words;
            fill(before, start, drafted.grantedBefore(group));
            fill(after, start, drafted.grantedAfter(group));
        }
        for (var word = 0; word < either.length; word++) {
            either[word] = before[word] | after[word];
        }
    }

    private void fill(long[] bits, int start, Access access) {
        for (var n = 0; n < facets.size(); n++) {
            if (has(access, facets.get(n))) {
                bits[start + n / Long.SIZE] |= 1L << n % Long.SIZE;
            }
        }
    }

    private static boolean has(Access access, Facet facet) {
        return switch (facet) {
            case Facet.HasModule(var module) -> access.modules().containsKey(module);
            case Facet.SeesBuyer(var buyer) -> access.allBuyers() || access.buyers().contains(buyer);
            case Facet.OneOf _, Facet.InGroup _, Facet.NotInGroup _, Facet.OnlyGroup _, Facet.HasStatus _, Facet.SignedIn _, Facet.Joined _, Facet.Changed _ ->
                throw new IllegalArgumentException(facet + " is not of access.");
        };
    }

    /** Whether one of the facets shows the user at {@code position}. */
    boolean isAny(int position) {
        var found = new long[words];
        add(position, found);
        for (var word : found) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /** How many of the users at some positions each facet shows. */
    Map<Facet, Integer> counts(int[] users) {
        var counts = new int[words * Long.SIZE];
        // Users without a drafted change are looked at once for each set of groups.
        var alike = new int[index.kindCount()];
        var first = new int[alike.length];
        var found = new long[words];
        for (var user : users) {
            if (drafted.deltaAt(user) == null) {
                first[index.kind(user)] = user;
                alike[index.kind(user)]++;
            } else {
                count(user, 1, found, counts);
            }
        }
        for (var kind = 0; kind < alike.length; kind++) {
            if (alike[kind] > 0) {
                count(first[kind], alike[kind], found, counts);
            }
        }
        var all = HashMap.<Facet, Integer>newHashMap(facets.size());
        for (var n = 0; n < facets.size(); n++) {
            all.put(facets.get(n), counts[n]);
        }
        return all;
    }

    private void count(int position, int users, long[] found, int[] counts) {
        add(position, found);
        for (var word = 0; word < words; word++) {
            for (var rest = found[word]; rest != 0; rest &= rest - 1) {
                counts[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] += users;
            }
            found[word] = 0;
        }
    }

    /** Adds the bits of the groups that the user at {@code position} is in before or after. */
    private void add(int position, long[] to) {
        var delta = drafted.deltaAt(position);
        if (delta == null || delta.removed().isEmpty()) {
            addAll(either, position, to);
        } else {
            addAll(before, position, to);
            for (var group : index.user(position).groups()) {
                if (!delta.removed().contains(group)) {
                    add(after, index.group(group), to);
                }
            }
        }
        if (delta != null) {
            for (var group : delta.added()) {
                add(after, index.group(group), to);
            }
        }
    }

    private void addAll(long[] bits, int position, long[] to) {
        for (var at = index.start(position); at < index.start(position + 1); at++) {
            add(bits, index.membership(at), to);
        }
    }

    /** A group that the snapshot does not have grants nothing. */
    private void add(long[] bits, int group, long[] to) {
        if (group >= 0) {
            for (var word = 0; word < words; word++) {
                to[word] |= bits[group * words + word];
            }
        }
    }
}
