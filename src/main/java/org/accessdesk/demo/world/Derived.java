package org.accessdesk.demo.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.jspecify.annotations.Nullable;

/** A member's modules and buyers, derived from the groups (AccountUser BR-008, BR-009). */
public record Derived(World world) {
    public List<Group> groups(PlatformMembership membership) {
        return membership.groups().stream().map(world.groups()::get).toList();
    }

    /** The union of the groups' modules. */
    public List<PlatformModule> modules(PlatformMembership membership) {
        Set<String> found = new LinkedHashSet<>();
        groups(membership).forEach(group -> found.addAll(group.scope().modules()));
        return found.stream().map(world.modules()::get).toList();
    }

    /** The union of the groups' buyers; null for all buyers, or if no group has a module that takes buyers. */
    public @Nullable List<PlatformBuyer> buyers(PlatformMembership membership) {
        Set<String> found = new LinkedHashSet<>();
        for (Group group : groups(membership)) {
            List<String> scoped = group.scope().buyers();
            if (scoped != null) {
                found.addAll(scoped);
            } else if (knowsBuyers(group)) {
                return null;
            }
        }
        return found.isEmpty() ? null : buyers(new ArrayList<>(found));
    }

    /** The buyers of a group; null for all buyers. */
    public @Nullable List<PlatformBuyer> buyers(Group group) {
        List<String> scoped = group.scope().buyers();
        return scoped == null ? null : buyers(scoped);
    }

    public List<PlatformModule> modules(Group group) {
        return group.scope().modules().stream().map(world.modules()::get).toList();
    }

    /** The members of a group, oldest first. */
    public List<PlatformMembership> members(Group group) {
        return world.members(group.id()).stream()
                .map(world.memberships()::get)
                .toList();
    }

    private boolean knowsBuyers(Group group) {
        return modules(group).stream().anyMatch(module -> !module.buyerFilter().isEmpty());
    }

    private List<PlatformBuyer> buyers(List<String> ids) {
        return ids.stream().map(world.buyers()::get).toList();
    }
}
