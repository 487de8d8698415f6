package org.accessdesk.model.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * What each group of a snapshot grants: its modules as bits, by the number of the group, and its access. Modules that the
 * account type may not have are left out: they grant nothing (Module BR-003). Any thread can ask it.
 */
public final class GroupAccess {
    private final Snapshot snapshot;
    private final List<ModuleId> modules = new ArrayList<>();
    private final List<ModuleId> listed = Collections.unmodifiableList(modules);
    private final Map<ModuleId, Integer> numbers = new HashMap<>();
    private final int words;
    private final long[] bits;
    private final BitSet withAllBuyers = new BitSet();
    private final Map<GroupId, Access> access = new ConcurrentHashMap<>();

    GroupAccess(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.groups().forEach(group -> group.moduleIds().forEach(this::add));
        words = (modules.size() + Long.SIZE - 1) / Long.SIZE;
        bits = new long[snapshot.groups().size() * words];
        var scoped = new BitSet();
        IntStream.range(0, modules.size()).filter(n -> hasBuyers(modules.get(n))).forEach(scoped::set);
        var at = 0;
        for (var group : snapshot.groups()) {
            var showsBuyers = false;
            for (var module : group.moduleIds()) {
                var number = number(module);
                if (number >= 0) {
                    bits[at * words + number / Long.SIZE] |= 1L << number % Long.SIZE;
                    showsBuyers |= scoped.get(number);
                }
            }
            withAllBuyers.set(at, showsBuyers && group.allBuyers());
            at++;
        }
    }

    private boolean hasBuyers(ModuleId module) {
        return snapshot.module(module).map(Module::maySupportBuyers).orElse(true);
    }

    private void add(ModuleId module) {
        if (!numbers.containsKey(module) && mayGrant(module)) {
            numbers.put(module, modules.size());
            modules.add(module);
        }
    }

    /** Whether the account type may have the module; an unknown one grants what it says. */
    public boolean mayGrant(ModuleId module) {
        return snapshot.module(module).map(m -> m.mayServe(snapshot.account().type())).orElse(true);
    }

    /** The modules that groups grant, by number. */
    public List<ModuleId> modules() {
        return listed;
    }

    /** The number of a module; -1 for one that no group grants. */
    public int number(ModuleId module) {
        return numbers.getOrDefault(module, -1);
    }

    /** How many words of {@link #bits} a group has. */
    public int words() {
        return words;
    }

    /** The modules of each group, one group after the other; not to be changed. */
    public long[] bits() {
        return bits;
    }

    /** Whether membership in the group of a number alone shows all buyers, as {@link #of} says of its id. */
    public boolean showsAllBuyers(int group) {
        return withAllBuyers.get(group);
    }

    /** What membership in the group alone gives; nothing if it does not exist. */
    public Access of(GroupId group) {
        return access.computeIfAbsent(group, id -> Access.of(
                snapshot.group(id).<List<UserGroup>>map(List::of).orElse(List.of()), snapshot::module,
                snapshot.account().type()));
    }
}
