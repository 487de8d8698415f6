package org.accessdesk.model.effect;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.SnapshotIndex;
import org.accessdesk.model.UserId;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.change.MembershipChange;
import org.jspecify.annotations.Nullable;

/** Counts in one pass over the users whom a set can touch who gains and loses what: numbers and bits only. */
final class Tally {
    private final SnapshotIndex index;
    private final Masks masks;
    private final Map<Integer, int[]> moved = new HashMap<>();
    private final BitSet movers = new BitSet();
    private final @Nullable BitSet[] gained;
    private final @Nullable BitSet[] lost;
    final BitSet users = new BitSet();
    final BitSet kept = new BitSet();
    final BitSet nothingLeft = new BitSet();
    final BitSet hit = new BitSet();

    Tally(Drafted drafted) {
        index = drafted.snapshot().index();
        masks = new Masks(drafted);
        gained = new BitSet[masks.moduleCount()];
        lost = new BitSet[masks.moduleCount()];
        drafted.changes().changes().values().forEach(change -> {
            if (change instanceof MembershipChange m) {
                move(m, drafted);
            }
        });
        touched().forEach(this::examine);
    }

    private void move(MembershipChange change, Drafted drafted) {
        drafted.snapshot().user(change.user()).ifPresent(user -> {
            var position = index.position(user.id());
            moved.put(position, change.applyTo(user.groups()).stream().mapToInt(index::group).filter(g -> g >= 0)
                    .toArray());
            movers.set(position);
        });
    }

    private IntStream touched() {
        return masks.changed.isEmpty() ? movers.stream()
                : IntStream.range(0, index.size()).filter(u -> movers.get(u) || isInChangedGroup(u));
    }

    private boolean isInChangedGroup(int user) {
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            if (masks.changed.get(index.membership(at))) {
                return true;
            }
        }
        return false;
    }

    private void examine(int user) {
        var groups = movers.get(user) ? moved.get(user) : null;
        var had = 0L;
        var has = 0L;
        for (var word = 0; word < masks.words; word++) {
            var before = before(masks.before, user, word);
            var after = groups == null ? before(masks.after, user, word) : union(masks.after, groups, word);
            had |= before;
            has |= after;
            note(gained, after & ~before, user, word);
            note(lost, before & ~after, user, word);
            if ((weakened(user, groups, word) & after) != 0) {
                kept.set(user);
            }
            if ((before & ~after) != 0) {
                noteCascade(user, groups, word, before & ~after);
            }
        }
        if (had != 0 && has == 0) {
            nothingLeft.set(user);
        }
    }

    private long before(long[] of, int user, int word) {
        var union = 0L;
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            union |= of[index.membership(at) * masks.words + word];
        }
        return union;
    }

    private long union(long[] of, int[] groups, int word) {
        var union = 0L;
        for (var group : groups) {
            union |= of[group * masks.words + word];
        }
        return union;
    }

    /** What at least one of the user's groups does not grant to the user any more. */
    private long weakened(int user, int @Nullable [] groups, int word) {
        var weakened = 0L;
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            var group = index.membership(at);
            var left = groups == null || contains(groups, group) ? masks.after[group * masks.words + word] : 0;
            weakened |= masks.before[group * masks.words + word] & ~left;
        }
        return weakened;
    }

    private static boolean contains(int[] groups, int group) {
        for (var one : groups) {
            if (one == group) {
                return true;
            }
        }
        return false;
    }

    /** Without the cascade the user would have kept some of {@code gone}. */
    private void noteCascade(int user, int @Nullable [] groups, int word, long gone) {
        var own = groups == null ? before(masks.own, user, word) : union(masks.own, groups, word);
        if ((own & gone) != 0) {
            hit.set(user);
        }
    }

    private void note(@Nullable BitSet[] columns, long bits, int user, int word) {
        if (bits == 0) {
            return;
        }
        users.set(user);
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
                map.put(masks.module(module), set(column));
            }
        }
        return map;
    }

    /** The users who would have the module. */
    Set<UserId> having(ModuleId id) {
        var module = masks.number(id);
        var having = new BitSet(index.size());
        for (var user = 0; module >= 0 && user < index.size(); user++) {
            if (hasAfter(user, module)) {
                having.set(user);
            }
        }
        return set(having);
    }

    private boolean hasAfter(int user, int module) {
        var groups = movers.get(user) ? moved.get(user) : null;
        if (groups != null) {
            return IntStream.of(groups).anyMatch(g -> masks.grantsAfter(g, module));
        }
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            if (masks.grantsAfter(index.membership(at), module)) {
                return true;
            }
        }
        return false;
    }

    Set<UserId> set(BitSet bits) {
        return new UserSet(index, bits);
    }
}
