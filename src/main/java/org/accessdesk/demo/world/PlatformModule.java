package org.accessdesk.demo.world;

import java.util.List;
import java.util.Set;

/**
 * A part of the platform that a group can open for its members.
 *
 * @param buyerFilter what {@code group.buyers} may be; empty where buyers mean nothing to the module
 */
public record PlatformModule(
        String id,
        String name,
        String code,
        String description,
        Set<PlatformAccountType> accountTypes,
        List<String> buyerFilter,
        ModuleSettings settings,
        ContractVersion version)
        implements
            Entity {
    /** Opens users, groups and tokens (api.md 1.2). */
    public static final String ACCESS_MANAGEMENT = "MOD-1756";

    /** Opens the default group's modules (UserGroup BR-008). */
    public static final String ACCOUNT_MANAGEMENT = "MOD-9042";

    /** Opens the catalogue of modules to Operations (Module BR-002). */
    public static final String PLATFORM_ACCOUNT_MANAGEMENT = "MOD-9510";

    PlatformModule withdrawn(Stamp by) {
        return new PlatformModule(
                id, name, code, description, accountTypes, buyerFilter, settings.withdrawn(), version.next(by));
    }

    /** Whether a group may name buyers for it (UserGroup BR-011). */
    public boolean takesBuyers() {
        return buyerFilter.contains("selected");
    }

    /** Whether it makes a group see all buyers (UserGroup BR-011). */
    public boolean forcesAllBuyers() {
        return buyerFilter.equals(List.of("all"));
    }
}
