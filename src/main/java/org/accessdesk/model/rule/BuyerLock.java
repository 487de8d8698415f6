package org.accessdesk.model.rule;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The modules of a group that is limited to some buyers (UserGroup BR-011): one of them must support that, and none may
 * require all buyers. The group's buyers cannot be edited here, so a change that breaks this would be refused each time
 * it is sent. A scope that this version does not know is no support, and may require all buyers.
 */
final class BuyerLock {
    private BuyerLock() {}

    /** Why the group cannot be given {@code module}. */
    static Optional<ModuleLock> given(ModuleId module, UserGroup group, Snapshot snapshot) {
        var requiresAll = snapshot.module(module).map(Module::mayRequireAllBuyers).orElse(false);
        return isLimited(group) && requiresAll ? Optional.of(ModuleLock.ALL_BUYERS) : Optional.empty();
    }

    /**
     * Why {@code module} cannot be removed from the group.
     *
     * @param left the modules that the group has then
     */
    static Optional<ModuleLock> taken(ModuleId module, UserGroup group, Set<ModuleId> left, Snapshot snapshot) {
        return isLimited(group) && losesSupport(Set.of(module), left, snapshot)
                ? Optional.of(ModuleLock.LAST_WITH_BUYERS)
                : Optional.empty();
    }

    /** Whether the group names the buyers that its members see. */
    static boolean isLimited(UserGroup group) {
        return group.buyers() instanceof Field.Present(var buyers) && !buyers.isEmpty();
    }

    /** Whether {@code gone} may support selected buyers, and nothing in {@code left} is known to. */
    static boolean losesSupport(Set<ModuleId> gone, Set<ModuleId> left, Snapshot snapshot) {
        return gone.stream().anyMatch(m -> snapshot.module(m).map(Module::maySupportBuyers).orElse(true))
                && left.stream().noneMatch(m -> snapshot.module(m).map(Module::supportsBuyers).orElse(false));
    }
}
