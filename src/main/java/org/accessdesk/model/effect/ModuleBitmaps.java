package org.accessdesk.model.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.GroupAccess;
import org.accessdesk.model.snapshot.SnapshotIndex;

/**
 * The modules of each group as bits: on the server, after the groups' own changes, and with the cascade. Modules that
 * the account type may not have are left out: they grant nothing (Module BR-003).
 */
public final class ModuleBitmaps {
    private static final int BITS = Long.SIZE;

    private final GroupAccess base;
    private final DraftedSnapshot drafted;
    /** The modules that groups get only by the change, by number from the last of the base on. */
    private final List<ModuleId> more = new ArrayList<>();
    private final Map<ModuleId, Integer> numbers = new HashMap<>();
    final int words;
    final long[] before;
    final long[] own;
    final long[] after;
    /** The groups whose modules change. */
    final BitSet changed = new BitSet();

    public ModuleBitmaps(DraftedSnapshot drafted) {
        this.drafted = drafted;
        base = drafted.snapshot().grants();
        var changes = drafted.changes().ofGroups();
        changes.forEach(change -> number(change.addedModules()));
        words = (moduleCount() + BITS - 1) / BITS;
        before = words == base.words() ? base.bits() : widened();
        // Most drafts change users alone: the groups stay as they are for all of the snapshot's drafts.
        var deleted = drafted.changes().deletions();
        var same = changes.isEmpty() && deleted.isEmpty();
        own = same ? before : before.clone();
        after = same ? before : before.clone();
        if (!drafted.takenFromDefault().isEmpty()) {
            drafted.snapshot().groups().forEach(this::fill);
        } else {
            Stream.concat(changes.stream().map(GroupChange::group), deleted.stream().map(GroupDeletion::group))
                    .forEach(id -> drafted.snapshot().group(id).ifPresent(this::fill));
        }
    }

    private void number(Set<ModuleId> some) {
        for (var id : some) {
            if (number(id) < 0 && base.mayGrant(id)) {
                numbers.put(id, moduleCount());
                more.add(id);
            }
        }
    }

    /** The bits of the base with room for more modules. */
    private long[] widened() {
        var groups = drafted.snapshot().groups().size();
        var wide = new long[groups * words];
        for (var group = 0; group < groups; group++) {
            System.arraycopy(base.bits(), group * base.words(), wide, group * words, base.words());
        }
        return wide;
    }

    private void fill(UserGroup group) {
        var number = drafted.snapshot().index().group(group.id());
        fill(own, number, drafted.contentOf(group).modules());
        fill(after, number, drafted.modulesOf(group));
        var start = number * words;
        if (!Arrays.equals(before, start, start + words, after, start, start + words)) {
            changed.set(number);
        }
    }

    private void fill(long[] masks, int group, Set<ModuleId> granted) {
        Arrays.fill(masks, group * words, (group + 1) * words, 0);
        for (var id : granted) {
            var number = number(id);
            if (number >= 0) {
                masks[group * words + number / BITS] |= 1L << number % BITS;
            }
        }
    }

    /** The number of a module; -1 for one that no group has before or after. */
    int number(ModuleId module) {
        var known = base.number(module);
        return known >= 0 ? known : numbers.getOrDefault(module, -1);
    }

    /** The module of a number, as in {@link #before}. */
    public ModuleId module(int number) {
        var known = base.modules();
        return number < known.size() ? known.get(number) : more.get(number - known.size());
    }

    /** The modules that the groups of the user at a position grant together on the server, as bits. */
    public BitSet before(int user) {
        var index = drafted.snapshot().index();
        var union = new long[words];
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            add(before, index.membership(at), union);
        }
        return BitSet.valueOf(union);
    }

    /** The same with the set applied to the groups, and {@code change} to the user. */
    public BitSet after(int user, SetDelta<GroupId> change) {
        var index = drafted.snapshot().index();
        var union = new long[words];
        for (var at = index.start(user); at < index.start(user + 1); at++) {
            var group = index.membership(at);
            if (!isIn(change.removed(), group, index)) {
                add(after, group, union);
            }
        }
        for (var id : change.added()) {
            var group = index.group(id);
            if (group >= 0) {
                add(after, group, union);
            }
        }
        return BitSet.valueOf(union);
    }

    private static boolean isIn(Set<GroupId> groups, int group, SnapshotIndex index) {
        for (var id : groups) {
            if (index.group(id) == group) {
                return true;
            }
        }
        return false;
    }

    private void add(long[] masks, int group, long[] to) {
        for (var word = 0; word < words; word++) {
            to[word] |= masks[group * words + word];
        }
    }

    /** Whether the group grants the module with the set applied. */
    boolean grantsAfter(int group, int module) {
        return (after[group * words + module / BITS] & 1L << module % BITS) != 0;
    }

    /** How many modules have a number: those of the base, then those that groups get only by the change. */
    public int moduleCount() {
        return base.modules().size() + more.size();
    }
}
