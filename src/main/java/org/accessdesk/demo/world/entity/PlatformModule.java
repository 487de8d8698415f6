package org.accessdesk.demo.world.entity;

import java.util.List;
import java.util.Set;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.Stamp;

/**
 * A part of the platform to which a group can give its members access.
 *
 * @param buyerFilter the allowed kinds of {@code group.buyers}; empty if the module does not take buyers
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
    /** Gives access to users, groups and tokens. */
    public static final String ACCESS_MANAGEMENT = "MOD-1756";

    /** Allows changes of the default group's modules (UserGroup BR-008). */
    public static final String ACCOUNT_MANAGEMENT = "MOD-9042";

    /** Gives Operations access to the catalogue of modules (Module BR-002). */
    public static final String PLATFORM_ACCOUNT_MANAGEMENT = "MOD-9510";

    public PlatformModule withdrawn(Stamp by) {
        return new PlatformModule(
                id, name, code, description, accountTypes, buyerFilter, settings.withdrawn(), version.next(by));
    }

    /** Whether a group may name buyers for it (UserGroup BR-011). */
    public boolean takesBuyers() {
        return buyerFilter.contains("selected");
    }

    /** Whether groups with it must have all buyers (UserGroup BR-011). */
    public boolean forcesAllBuyers() {
        return buyerFilter.equals(List.of("all"));
    }
}
