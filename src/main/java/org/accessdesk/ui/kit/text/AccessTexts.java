package org.accessdesk.ui.kit.text;

import java.util.Collection;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/** Texts for modules and buyers, in the portal's terms: a name, a count, "All modules", "All buyers", a dash. */
public final class AccessTexts {
    private static final String NONE = "–";

    private AccessTexts() {}

    /** The text for a user's modules in a column. */
    public static String modules(Access access, Snapshot snapshot) {
        return modules(access.modules().keySet(), snapshot);
    }

    /** The text for a list of modules in a column. */
    public static String modules(Collection<ModuleId> modules, Snapshot snapshot) {
        var all = snapshot.defaultGroup().map(UserGroup::moduleIds);
        if (modules.isEmpty()) {
            return Texts.get("kit.modules.none");
        }
        if (all.isPresent() && modules.size() > 1 && modules.containsAll(all.get())) {
            return Texts.get("kit.modules.all");
        }
        return modules.size() == 1 ? Names.of(modules.iterator().next(), snapshot.names())
                : Texts.format("kit.modules.count", modules.size());
    }

    /** The text for a user's buyers in a column. */
    public static String buyers(Access access, Snapshot snapshot) {
        if (access.allBuyers()) {
            return Texts.get("kit.buyers.all");
        }
        return buyers(access.buyers(), snapshot);
    }

    /** The text for a list of buyers in a column. */
    public static String buyers(Collection<BuyerId> buyers, Snapshot snapshot) {
        return switch (buyers.size()) {
            case 0 -> NONE;
            case 1 -> Names.of(buyers.iterator().next(), snapshot.names());
            default -> Texts.format("kit.buyers.count", buyers.size());
        };
    }

    /** The text for a group's buyers in a column; a dash if none of its modules has a buyer scope. */
    public static String buyers(UserGroup group, Collection<ModuleId> modules, Snapshot snapshot) {
        var scoped = modules.stream().anyMatch(m -> snapshot.module(m).map(Module::maySupportBuyers).orElse(true));
        if (!scoped) {
            return NONE;
        }
        return group.allBuyers() ? Texts.get("kit.buyers.all")
                : buyers(group.buyers().orElse(java.util.Set.of()), snapshot);
    }
}
