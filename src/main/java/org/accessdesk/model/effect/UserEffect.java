package org.accessdesk.model.effect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;

/**
 * What a change set would do to one user.
 *
 * @param kept the modules that one group no longer grants and others still do, each with those groups
 */
public record UserEffect(UserId user, Access before, Access after, Set<ModuleId> gained, Set<ModuleId> lost,
        Map<ModuleId, List<GroupId>> kept) {

    public UserEffect {
        gained = Collections.unmodifiableSet(gained);
        lost = Collections.unmodifiableSet(lost);
        kept = Collections.unmodifiableMap(kept);
    }

    /** The effect on a user who has the access {@code before} and would have {@code after}. */
    public static UserEffect of(UserId user, Access before, Access after) {
        var kept = new TreeMap<ModuleId, List<GroupId>>();
        before.modules().forEach((module, groups) -> {
            var still = after.modules().getOrDefault(module, List.of());
            if (!still.isEmpty() && !still.containsAll(groups)) {
                kept.put(module, List.copyOf(new ArrayList<>(still)));
            }
        });
        var modules = SetDelta.between(before.modules().keySet(), after.modules().keySet());
        return new UserEffect(user, before, after, new TreeSet<>(modules.added()), new TreeSet<>(modules.removed()),
                kept);
    }

    /** The same without what it does to {@code module}, for a text that tells that already. */
    public UserEffect without(ModuleId module) {
        return new UserEffect(user, before, after, minus(gained, module), minus(lost, module), kept);
    }

    private static Set<ModuleId> minus(Set<ModuleId> modules, ModuleId module) {
        var rest = new TreeSet<>(modules);
        rest.remove(module);
        return rest;
    }

    /** Whether it does not change the user's modules and buyers. */
    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty() && !gainsAllBuyers() && !losesAllBuyers() && buyersGained().isEmpty()
                && buyersLost().isEmpty();
    }

    /** Whether the user loses the last module. */
    public boolean nothingLeft() {
        return !before.modules().isEmpty() && after.modules().isEmpty();
    }

    public boolean gainsAllBuyers() {
        return after.allBuyers() && !before.allBuyers();
    }

    /** Whether the user saw all buyers and would see only those of {@link #after}. */
    public boolean losesAllBuyers() {
        return before.allBuyers() && !after.allBuyers();
    }

    /** The single buyers gained; none if all buyers are visible before or after. */
    public Set<BuyerId> buyersGained() {
        return new TreeSet<>(singleBuyers().added());
    }

    /** The single buyers lost; none if all buyers are visible before or after. */
    public Set<BuyerId> buyersLost() {
        return new TreeSet<>(singleBuyers().removed());
    }

    private SetDelta<BuyerId> singleBuyers() {
        return before.allBuyers() || after.allBuyers() ? SetDelta.none()
                : SetDelta.between(before.buyers(), after.buyers());
    }
}
