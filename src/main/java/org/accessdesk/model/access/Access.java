package org.accessdesk.model.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * A person's access: the union over the person's groups, within what the account type allows (Module BR-003).
 *
 * @param modules each module with the groups that grant it, in the order of the groups
 * @param allBuyers whether one of the groups sees all buyers
 * @param buyers the buyers visible through limited groups
 */
public record Access(Map<ModuleId, List<GroupId>> modules, boolean allBuyers, Set<BuyerId> buyers) {

    /** No access. */
    public static final Access NONE = new Access(Map.of(), false, Set.of());

    public Access {
        modules = Collections.unmodifiableMap(modules);
        buyers = Collections.unmodifiableSet(buyers);
    }

    /** The access that {@code groups} grant in an account of {@code type} with {@code catalogue}. */
    public static Access of(Collection<UserGroup> groups, Function<ModuleId, Optional<Module>> catalogue,
            ServerValue<AccountType> type) {
        var modules = new LinkedHashMap<ModuleId, List<GroupId>>();
        var buyers = new TreeSet<BuyerId>();
        var all = false;
        for (var group : groups) {
            var scoped = false;
            for (var id : new TreeSet<>(group.moduleIds())) {
                var module = catalogue.apply(id).orElse(null);
                if (module == null || module.mayServe(type)) {
                    modules.computeIfAbsent(id, _ -> new ArrayList<>()).add(group.id());
                    scoped |= module == null || module.maySupportBuyers();
                }
            }
            if (scoped) {
                all |= group.allBuyers();
                buyers.addAll(group.buyers().orElse(Set.of()));
            }
        }
        return new Access(modules, all, buyers);
    }
}
