package org.accessdesk.model.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;

/**
 * Modules that the platform would not add to a group or remove from it: mandatory and forbidden ones of the Default
 * group (UserGroup BR-007), those outside the drafted Default group (BR-006), those of other account types (Module
 * BR-003), any of the Default group without Account management (UserGroup BR-008), and those that contradict the buyers
 * of the group (BR-011). Violations that the server already has are not reported.
 */
final class LockedModuleGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return drafted.changes().ofGroups().stream().flatMap(g -> locked(g, drafted, who)).toList();
    }

    private static Stream<Finding> locked(GroupChange change, DraftedSnapshot drafted, GuardContext who) {
        var group = drafted.snapshot().group(change.group()).orElse(null);
        if (group == null) {
            return Stream.of();
        }
        var inDefault = drafted.snapshot().defaultGroup().map(d -> drafted.contentOf(d).modules());
        var gained = change.addedModules().stream().sorted().filter(m -> !group.moduleIds().contains(m))
                .flatMap(m -> finding(group, m, lock(m, group, false, drafted, inDefault, who)
                        .or(() -> buyers(change)
                                .flatMap(b -> BuyerLock.given(m, b.of(group.content()), drafted.snapshot())))));
        var lost = change.removedModules().stream().sorted().filter(group.moduleIds()::contains)
                .flatMap(m -> finding(group, m, lock(m, group, true, drafted, inDefault, who)
                        .or(() -> buyers(change).flatMap(b -> BuyerLock.taken(m, b.of(group.content()),
                                drafted.contentOf(group).modules(), drafted.snapshot())))));
        return Stream.concat(gained, lost);
    }

    /** The buyers, unless the change sets them, too: then {@link LimitGuard} checks the result. */
    private static Optional<LimitField> buyers(GroupChange change) {
        return Optional.of(LimitField.BUYERS).filter(field -> field.of(change) == null);
    }

    private static Stream<Finding> finding(UserGroup group, ModuleId module, Optional<ModuleLock> lock) {
        return lock.stream().map(l -> new Finding.ModuleLocked(group.id(), module, l));
    }

    private static Optional<ModuleLock> lock(ModuleId id, UserGroup group, boolean granted, DraftedSnapshot drafted,
            Optional<Set<ModuleId>> inDefault, GuardContext who) {
        var snapshot = drafted.snapshot();
        var module = snapshot.module(id).orElseGet(() -> unknown(id));
        return ModuleLock.of(module, group, granted, snapshot.account().type(), inDefault, who.token().modules());
    }

    /**
     * A client's or vendor's catalogue consists of the modules of its groups. The server says nothing about others, so
     * it decides: otherwise a module removed from the Default group could not be restored.
     */
    private static Module unknown(ModuleId id) {
        return new Module(id, id.value(), "", Set.of(), ServerValue.of(Module.Setting.OPTIONAL), false, false,
                Set.of());
    }
}
