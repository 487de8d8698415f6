package org.accessdesk.demo.world.writes;

import java.util.List;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Scope;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformModule;
import org.accessdesk.demo.world.switches.EmptyBuyers;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.jspecify.annotations.Nullable;

/** The rules for names, buyers and extensions of groups. */
final class GroupRules {
    private final World world;
    private final Switches switches;

    GroupRules(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
    }

    /**
     * Rejects names and descriptions that are missing, too long or taken; {@code id} is the group's id, empty for a new
     * one.
     */
    void checkLabel(String accountId, String id, Label label) {
        if (label.name().isBlank()) {
            throw Problem.invalid("name", "The Name field is required.");
        }
        checkLength("name", label.name(), switches.texts().nameLengthLimit());
        checkLength("description", label.description(), switches.texts().descriptionLengthLimit());
        if (!switches.has(Switch.DUPLICATE_GROUP_NAMES_ALLOWED) && taken(accountId, id, label.name())) {
            throw Problem.invalid("name", "A user group named '" + label.name() + "' already exists.");
        }
    }

    /** The buyers as stored; the meaning of an empty list is not publicly known. */
    @Nullable
    List<String> storedBuyers(@Nullable List<String> buyers) {
        if (buyers == null || !buyers.isEmpty() || switches.emptyBuyers() == EmptyBuyers.NONE) {
            return buyers;
        }
        if (switches.emptyBuyers() == EmptyBuyers.ALL) {
            return null;
        }
        throw Problem.invalid("buyers", "At least one buyer must be selected.");
    }

    /** UserGroup BR-011: buyers of this account only, and only with a module that takes buyers. */
    void checkBuyers(String accountId, Scope scope) {
        List<String> buyers = scope.buyers();
        if (buyers == null || buyers.isEmpty()) {
            return;
        }
        for (String id : buyers) {
            PlatformBuyer buyer = world.buyers().find(id);
            if (buyer == null || !buyer.accountId().equals(accountId)) {
                throw Problem.invalid("buyers", "Buyer '" + id + "' does not exist.");
            }
        }
        List<PlatformModule> modules = scope.modules().stream().map(world.modules()::get).toList();
        if (modules.stream().anyMatch(PlatformModule::forcesAllBuyers)) {
            throw Problem.invalid("buyers", "The selected modules require all buyers.");
        }
        if (modules.stream().noneMatch(PlatformModule::takesBuyers)) {
            throw Problem.invalid("buyers", "The selected modules do not support buyers.");
        }
    }

    /** UserGroup BR-009 and BR-010: only installed extensions, and none on the default group. */
    void checkExtensions(boolean isDefault, Scope scope) {
        List<String> extensions = scope.extensions();
        if (extensions == null) {
            return;
        }
        if (isDefault) {
            throw Problem.invalid("extensions", "Extensions of the default group cannot be changed.");
        }
        for (String id : extensions) {
            if (!world.extensions().containsKey(id)) {
                throw Problem.invalid("extensions", "Extension '" + id + "' is not installed.");
            }
        }
    }

    private boolean taken(String accountId, String id, String name) {
        return world.groups().all().stream()
                .anyMatch(group -> group.accountId().equals(accountId)
                        && !group.id().equals(id)
                        && group.name().equalsIgnoreCase(name));
    }

    private static void checkLength(String property, String text, int limit) {
        if (text.length() > limit) {
            throw Problem.invalid(property, "The maximum length is " + limit + " characters.");
        }
    }
}
