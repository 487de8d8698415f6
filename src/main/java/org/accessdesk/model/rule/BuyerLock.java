package org.accessdesk.model.rule;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The modules of a group that is limited to some buyers (UserGroup BR-011): one of them must support that, and none may
 * require all buyers. A change that breaks this would be refused each time it is sent; the group may be given all buyers
 * by the same change. A scope that this version does not know is no support, and may require all buyers.
 */
final class BuyerLock {
    private BuyerLock() {}

    /** Why a group of those buyers cannot be given {@code module}. */
    static Optional<ModuleLock> given(ModuleId module, Limit buyers, Snapshot snapshot) {
        var requiresAll = snapshot.module(module).map(Module::mayRequireAllBuyers).orElse(false);
        return isLimited(buyers) && requiresAll ? Optional.of(ModuleLock.ALL_BUYERS) : Optional.empty();
    }

    /**
     * Why {@code module} cannot be removed from a group of those buyers.
     *
     * @param left the modules that the group has then
     */
    static Optional<ModuleLock> taken(ModuleId module, Limit buyers, Set<ModuleId> left, Snapshot snapshot) {
        return isLimited(buyers) && losesSupport(Set.of(module), left, snapshot)
                ? Optional.of(ModuleLock.LAST_WITH_BUYERS)
                : Optional.empty();
    }

    /** Whether a group names the buyers that its members see. */
    static boolean isLimited(Limit buyers) {
        return !buyers.ids().isEmpty();
    }

    /** Whether {@code gone} may support selected buyers, and nothing in {@code left} is known to. */
    static boolean losesSupport(Set<ModuleId> gone, Set<ModuleId> left, Snapshot snapshot) {
        return gone.stream().anyMatch(m -> snapshot.module(m).map(Module::maySupportBuyers).orElse(true))
                && left.stream().noneMatch(m -> snapshot.module(m).map(Module::supportsBuyers).orElse(false));
    }
}
