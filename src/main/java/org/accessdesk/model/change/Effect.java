package org.accessdesk.model.change;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.UserId;

/**
 * Who gains and loses what, were a change set applied.
 *
 * @param gained the users who gain a module they do not have
 * @param lost the users who lose a module altogether
 * @param kept the users who lose a module in one group and keep it through another
 */
public record Effect(Map<ModuleId, Set<UserId>> gained, Map<ModuleId, Set<UserId>> lost, Set<UserId> kept) {

    /** Computed over the users whom the set can touch, not over all. */
    public static Effect of(Drafted drafted) {
        var effect = new Effect(new TreeMap<>(), new TreeMap<>(), new HashSet<>());
        for (var id : touched(drafted)) {
            drafted.snapshot().user(id).ifPresent(user -> {
                var before = drafted.accessBefore(user).modules();
                var after = drafted.accessAfter(user).modules();
                after.keySet().stream().filter(m -> !before.containsKey(m)).forEach(m -> put(effect.gained, m, id));
                before.keySet().stream().filter(m -> !after.containsKey(m)).forEach(m -> put(effect.lost, m, id));
                if (before.entrySet().stream().anyMatch(b -> after.containsKey(b.getKey())
                        && !after.get(b.getKey()).containsAll(b.getValue()))) {
                    effect.kept.add(id);
                }
            });
        }
        return effect;
    }

    private static void put(Map<ModuleId, Set<UserId>> map, ModuleId module, UserId user) {
        map.computeIfAbsent(module, _ -> new LinkedHashSet<>()).add(user);
    }

    private static Set<UserId> touched(Drafted drafted) {
        var users = new LinkedHashSet<UserId>();
        var stripped = drafted.takenFromDefault();
        for (var change : drafted.changes().changes().values()) {
            if (change instanceof MembershipChange m) {
                users.add(m.user());
            }
        }
        for (var group : drafted.snapshot().groups()) {
            if (changesModules(drafted, group) || group.moduleIds().stream().anyMatch(stripped::contains)) {
                users.addAll(drafted.snapshot().members(group.id()));
            }
        }
        return users;
    }

    private static boolean changesModules(Drafted drafted, UserGroup group) {
        return drafted.changes().group(group.id())
                .map(c -> !c.addedModules().isEmpty() || !c.removedModules().isEmpty()).orElse(false);
    }
}
