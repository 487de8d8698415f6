package org.accessdesk.demo.world.writes;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformAccountType;
import org.accessdesk.demo.world.entity.PlatformModule;

/** The rules for the modules of a group (Module BR-003 to BR-009, UserGroup BR-006 and BR-007). */
final class ModuleRules {
    private final World world;

    ModuleRules(World world) {
        this.world = world;
    }

    /**
     * Rejects modules that the group may not have.
     *
     * @param before the group's current modules; empty for a new group
     */
    void check(String accountId, boolean isDefault, List<String> before, List<String> after) {
        List<PlatformModule> modules = new ArrayList<>();
        for (String id : after) {
            modules.add(existing(id));
        }
        modules.forEach(module -> checkEligible(accountId, module));
        modules.stream().filter(module -> !before.contains(module.id())).forEach(ModuleRules::checkNew);
        if (isDefault) {
            checkDefault(before, after, modules);
        } else {
            checkWithin(accountId, modules);
        }
    }

    private PlatformModule existing(String id) {
        PlatformModule module = world.modules().find(id);
        if (module == null) {
            throw refused("Module '" + id + "' does not exist.");
        }
        return module;
    }

    /** Module BR-003 and BR-009: checked at every save, also for unchanged modules. */
    private void checkEligible(String accountId, PlatformModule module) {
        PlatformAccountType type = world.accounts().get(accountId).type();
        if (!module.accountTypes().contains(type) || !module.settings().eligible()) {
            throw refused("Module '" + module.name() + "' is not available for this account.");
        }
    }

    private static void checkNew(PlatformModule module) {
        if (module.settings().obsolete()) {
            throw refused("Module '" + module.name() + "' is obsolete and cannot be added.");
        }
    }

    /** UserGroup BR-007: mandatory modules stay in the default group, forbidden ones cannot be added. */
    private void checkDefault(List<String> before, List<String> after, List<PlatformModule> modules) {
        for (String id : before) {
            if (!after.contains(id) && world.modules().get(id).settings().mandatory()) {
                throw refused("Module '" + world.modules().get(id).name() + "' is mandatory and cannot be removed.");
            }
        }
        for (PlatformModule module : modules) {
            if (module.settings().forbidden() && !before.contains(module.id())) {
                throw refused("Module '" + module.name() + "' cannot be enabled.");
            }
        }
    }

    /** UserGroup BR-006: groups have only modules of the default group. */
    private void checkWithin(String accountId, List<PlatformModule> modules) {
        List<String> allowed = world.defaultGroup(accountId).scope().modules();
        for (PlatformModule module : modules) {
            if (!allowed.contains(module.id())) {
                throw refused("Module '" + module.name() + "' is not enabled for the default group.");
            }
        }
    }

    private static Problem refused(String message) {
        return Problem.invalid("modules", message);
    }
}
