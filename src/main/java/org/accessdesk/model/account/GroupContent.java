package org.accessdesk.model.account;

import java.util.Set;
import org.accessdesk.model.id.ModuleId;

/**
 * The editable part of a group; an empty text stands for none.
 *
 * @param logo the address of its logo
 * @param buyers which buyers its members see
 * @param extensions which extensions its members may use
 */
public record GroupContent(String name, String description, String logo, Set<ModuleId> modules, Limit buyers,
        Limit extensions) {
    public GroupContent {
        modules = Set.copyOf(modules);
    }

    /** The content of a group that sees all buyers, and of whose extensions nothing is said. */
    public GroupContent(String name, String description, String logo, Set<ModuleId> modules) {
        this(name, description, logo, modules, Limit.all(), Limit.unsaid());
    }

    /** The same texts with those modules. */
    public GroupContent withModules(Set<ModuleId> other) {
        return new GroupContent(name, description, logo, other, buyers, extensions);
    }

    /** The same with other buyers. */
    public GroupContent withBuyers(Limit other) {
        return new GroupContent(name, description, logo, modules, other, extensions);
    }

    /** The same with other extensions. */
    public GroupContent withExtensions(Limit other) {
        return new GroupContent(name, description, logo, modules, buyers, other);
    }

    /** The same with the buyers and extensions of {@code other} where nothing is said of them here. */
    public GroupContent completedBy(GroupContent other) {
        return withBuyers(buyers.isSaid() ? buyers : other.buyers)
                .withExtensions(extensions.isSaid() ? extensions : other.extensions);
    }

    /** Whether both are the same, as far as both say it. */
    public boolean agreesWith(GroupContent other) {
        return buyers.agreesWith(other.buyers) && extensions.agreesWith(other.extensions)
                && completedBy(other).equals(other.completedBy(this));
    }
}
