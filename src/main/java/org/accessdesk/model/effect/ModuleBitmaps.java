package org.accessdesk.model.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The modules of each group as bits: on the server, after the groups' own changes, and with the cascade. Modules that
 * the account type may not have are left out: they grant nothing (Module BR-003).
 */
final class ModuleBitmaps {
    private static final int BITS = Long.SIZE;

    private final List<ModuleId> modules = new ArrayList<>();
    private final Map<ModuleId, Integer> numbers = new HashMap<>();
    final int words;
    final long[] before;
    final long[] own;
    final long[] after;
    /** The groups whose modules change. */
    final boolean[] changed;
    boolean anyChanged;

    ModuleBitmaps(DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        snapshot.groups().forEach(g -> number(g.moduleIds(), snapshot));
        for (var change : drafted.changes().ofObjects()) {
            if (change instanceof GroupChange g) {
                number(g.addedModules(), snapshot);
            }
        }
        words = (modules.size() + BITS - 1) / BITS;
        before = new long[snapshot.groups().size() * words];
        own = new long[before.length];
        after = new long[before.length];
        changed = new boolean[snapshot.groups().size()];
        fill(drafted);
    }

    private void number(Set<ModuleId> some, Snapshot snapshot) {
        for (var id : some) {
            if (!numbers.containsKey(id)
                    && snapshot.module(id).map(m -> m.mayServe(snapshot.account().type())).orElse(true)) {
                numbers.put(id, modules.size());
                modules.add(id);
            }
        }
    }

    private void fill(DraftedSnapshot drafted) {
        var number = 0;
        for (var group : drafted.snapshot().groups()) {
            fill(before, number, group.moduleIds());
            fill(own, number, drafted.contentOf(group).modules());
            fill(after, number, drafted.modulesOf(group));
            for (var word = number * words; word < (number + 1) * words; word++) {
                if (before[word] != after[word]) {
                    changed[number] = true;
                    anyChanged = true;
                }
            }
            number++;
        }
    }

    private void fill(long[] masks, int group, Set<ModuleId> granted) {
        for (var id : granted) {
            var number = numbers.getOrDefault(id, -1);
            if (number >= 0) {
                masks[group * words + number / BITS] |= 1L << number % BITS;
            }
        }
    }

    /** The number of a module; -1 for one that no group has before or after. */
    int number(ModuleId module) {
        return numbers.getOrDefault(module, -1);
    }

    ModuleId module(int number) {
        return modules.get(number);
    }

    /** Whether the group grants the module with the set applied. */
    boolean grantsAfter(int group, int module) {
        return (after[group * words + module / BITS] & 1L << module % BITS) != 0;
    }

    int moduleCount() {
        return modules.size();
    }
}
