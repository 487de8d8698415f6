package org.accessdesk.model.effect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.model.snapshot.UserSet;
import org.jspecify.annotations.Nullable;

/** Counts who gains and loses what, in one pass over the users that a set can affect, with numbers and bits only. */
final class EffectCounter {
    private static final int[] NONE = {};
    private final SnapshotIndex index;
    private final ModuleBitmaps bitmaps;
    /** The groups after the change, by user; null for a user without a change. */
    private final int[] @Nullable [] moved;
    private final IdentityHashMap<Set<GroupId>, int[]> numbers = new IdentityHashMap<>();
    private final BitSet movers = new BitSet();
    private final @Nullable BitSet[] gained;
    private final @Nullable BitSet[] lost;
    final BitSet users = new BitSet();
    final BitSet kept = new BitSet();
    final BitSet nothingLeft = new BitSet();
    final BitSet hit = new BitSet();

    EffectCounter(DraftedSnapshot drafted) {
        index = drafted.snapshot().index();
        bitmaps = new ModuleBitmaps(drafted);
        gained = new BitSet[bitmaps.moduleCount()];
        lost = new BitSet[bitmaps.moduleCount()];
        moved = new int[index.size()][];
        drafted.forEachDelta(this::move);
        touched(bitmaps.changed).forEach(this::examine);
    }

    private void move(int user, SetDelta<GroupId> change) {
        var gone = numbers(change.removed());
        var come = numbers(change.added());
        var groups = new int[index.start(user + 1) - index.start(user) + come.length];
        var end = 0;
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            if (!contains(gone, index.membership(at))) {
                groups[end++] = index.membership(at);
            }
        }
        for (var group : come) {
            groups[end++] = group;
        }
        moved[user] = end == groups.length ? groups : Arrays.copyOf(groups, end);
        movers.set(user);
    }

    /** The numbers of the known ones of {@code groups}; of sets that many changes share they are looked up once. */
    private int[] numbers(Set<GroupId> groups) {
        return groups.isEmpty() ? NONE
                : numbers.computeIfAbsent(groups,
                        _ -> groups.stream().mapToInt(index::group).filter(group -> group >= 0).toArray());
    }

    /** The users who join or leave a group, or are in one of {@code changed}, which are numbers of groups. */
    IntStream touched(BitSet changed) {
        return changed.isEmpty() ? movers.stream()
                : IntStream.range(0, index.size()).filter(u -> movers.get(u) || isIn(changed, u));
    }

    /** The numbers of the groups whose modules change. */
    BitSet changedGroups() {
        return (BitSet) bitmaps.changed.clone();
    }

    /** The numbers of the groups that the user would be in. */
    IntStream groupsAfter(int user) {
        var groups = moved[user];
        return groups == null ? IntStream.range(index.start(user), index.start(user + 1)).map(index::membership)
                : IntStream.of(groups);
    }

    private boolean isIn(BitSet changed, int user) {
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            if (changed.get(index.membership(at))) {
                return true;
            }
        }
        return false;
    }

    private void examine(int user) {
        var groups = moved[user];
        var had = 0L;
        var has = 0L;
        for (var word = 0; word < bitmaps.words; word++) {
            var before = 0L;
            var after = groups == null ? 0L : union(bitmaps.after, groups, bitmaps.words, word);
            var weakened = 0L;
            for (var at = index.start(user); at < index.start(user + 1); at++) {
                var mask = index.membership(at) * bitmaps.words + word;
                var left = groups == null || contains(groups, index.membership(at)) ? bitmaps.after[mask] : 0L;
                before |= bitmaps.before[mask];
                after |= left;
                // The modules that this group no longer grants to the user.
                weakened |= bitmaps.before[mask] & ~left;
            }
            had |= before;
            has |= after;
            note(user, groups, word, before, after);
            if ((weakened & after) != 0) {
                kept.set(user);
            }
        }
        if (had != 0 && has == 0) {
            nothingLeft.set(user);
        }
    }

    private void note(int user, int @Nullable [] groups, int word, long before, long after) {
        if (before == after) {
            return;
        }
        users.set(user);
        note(gained, after & ~before, user, word);
        note(lost, before & ~after, user, word);
        // Without the cascade the user would have kept some of the lost modules.
        var own = groups == null ? union(bitmaps.own, user, word) : union(bitmaps.own, groups, bitmaps.words, word);
        if ((own & before & ~after) != 0) {
            hit.set(user);
        }
    }

    private long union(long[] of, int user, int word) {
        var union = 0L;
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            union |= of[index.membership(at) * bitmaps.words + word];
        }
        return union;
    }

    private static long union(long[] of, int[] groups, int words, int word) {
        var union = 0L;
        for (var group : groups) {
            union |= of[group * words + word];
        }
        return union;
    }

    private static boolean contains(int[] groups, int group) {
        for (var one : groups) {
            if (one == group) {
                return true;
            }
        }
        return false;
    }

    private void note(@Nullable BitSet[] columns, long bits, int user, int word) {
        for (var rest = bits; rest != 0; rest &= rest - 1) {
            var module = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            var column = columns[module];
            if (column == null) {
                column = new BitSet(index.size());
                columns[module] = column;
            }
            column.set(user);
        }
    }

    UserSet gainers(ModuleId module) {
        return column(gained, bitmaps.number(module));
    }

    UserSet losers(ModuleId module) {
        return column(lost, bitmaps.number(module));
    }

    private UserSet column(@Nullable BitSet[] columns, int module) {
        var column = module < 0 ? null : columns[module];
        return set(column == null ? new BitSet() : column);
    }

    Map<ModuleId, Set<UserId>> gained() {
        return byModule(gained);
    }

    Map<ModuleId, Set<UserId>> lost() {
        return byModule(lost);
    }

    private Map<ModuleId, Set<UserId>> byModule(@Nullable BitSet[] columns) {
        var map = new TreeMap<ModuleId, Set<UserId>>();
        for (var module = 0; module < columns.length; module++) {
            var column = columns[module];
            if (column != null) {
                map.put(bitmaps.module(module), set(column));
            }
        }
        return map;
    }

    /** The users who would have the module, computed one by one. */
    Stream<AccountUser> holders(ModuleId id) {
        var module = bitmaps.number(id);
        return module < 0 ? Stream.of()
                : IntStream.range(0, index.size()).filter(u -> hasAfter(u, module)).mapToObj(index::user);
    }

    /** Those of {@code some} who would have the module. */
    UserSet holders(ModuleId id, UserSet some) {
        var module = bitmaps.number(id);
        var found = new BitSet();
        if (module >= 0) {
            some.positions().filter(user -> hasAfter(user, module)).forEach(found::set);
        }
        return set(found);
    }

    /** The numbers of the groups by which {@code some} would have the module. */
    BitSet granting(ModuleId id, UserSet some) {
        var module = bitmaps.number(id);
        var found = new BitSet();
        if (module >= 0) {
            some.positions().forEach(
                    user -> groupsAfter(user).filter(g -> bitmaps.grantsAfter(g, module)).forEach(found::set));
        }
        return found;
    }

    private boolean hasAfter(int user, int module) {
        var groups = moved[user];
        if (groups != null) {
            return IntStream.of(groups).anyMatch(g -> bitmaps.grantsAfter(g, module));
        }
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            if (bitmaps.grantsAfter(index.membership(at), module)) {
                return true;
            }
        }
        return false;
    }

    UserSet set(BitSet bits) {
        return new UserSet(index, bits);
    }
}
