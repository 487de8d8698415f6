package org.accessdesk.model.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** Why a module's box of a group is locked. */
public enum ModuleLock {
    /** The Default group must keep it (UserGroup BR-007, Module BR-004). */
    MANDATORY,
    /** The Default group cannot have it (UserGroup BR-007, Module BR-005). */
    FORBIDDEN,
    /**
     * It is unknown whether the Default group must keep it or cannot have it: this version does not know the setting.
     */
    UNKNOWN_SETTING,
    /** The account type may not have it (Module BR-003). */
    OTHER_ACCOUNT_TYPE,
    /** A paid module that the account has not enabled. */
    PAID,
    /** It is being withdrawn and cannot be added any more. */
    OBSOLETE,
    /** Only modules of the Default group can be given to another group (UserGroup BR-006). */
    NOT_IN_DEFAULT,
    /** It requires all buyers, and the group is limited to some (UserGroup BR-011). */
    ALL_BUYERS,
    /** The group is limited to some buyers, and no other module of it supports that (UserGroup BR-011). */
    LAST_WITH_BUYERS,
    /** The token lacks Account management, which is needed to change the Default group (UserGroup BR-008). */
    NEEDS_ACCOUNT_MANAGEMENT;

    /**
     * Why the box of {@code module} of {@code group} is locked, if it is. A module that the group should not have can
     * always be removed, and a box can always be set back to the server's state.
     *
     * @param granted whether the box is ticked now
     * @param permissions the modules of the token, empty if unknown
     */
    public static Optional<ModuleLock> of(Module module, UserGroup group, boolean granted, Snapshot snapshot,
            Set<ModuleId> permissions) {
        return of(module, group, granted, snapshot.account().type(),
                snapshot.defaultGroup().map(UserGroup::moduleIds), permissions);
    }

    /**
     * Why the box of {@code module} of {@code group} is locked where the group's buyers cannot be edited with it, if it
     * is: also checks its drafted buyers (UserGroup BR-011) against the drafted modules.
     */
    public static Optional<ModuleLock> withBuyers(Module module, UserGroup group, DraftedSnapshot drafted,
            Set<ModuleId> permissions) {
        var snapshot = drafted.snapshot();
        var granted = drafted.modulesOf(group).contains(module.id());
        return of(module, group, granted, snapshot, permissions)
                .or(() -> byBuyers(module.id(), group, granted, drafted));
    }

    private static Optional<ModuleLock> byBuyers(ModuleId module, UserGroup group, boolean granted,
            DraftedSnapshot drafted) {
        var buyers = drafted.contentOf(group).buyers();
        if (granted) {
            var left = new HashSet<>(drafted.contentOf(group).modules());
            left.remove(module);
            return BuyerLock.taken(module, buyers, left, drafted.snapshot());
        }
        return group.moduleIds().contains(module) ? Optional.empty()
                : BuyerLock.given(module, buyers, drafted.snapshot());
    }

    /**
     * The same with another Default group than the server's.
     *
     * @param inDefault the modules of the Default group; empty if unknown: then the server decides
     */
    static Optional<ModuleLock> of(Module module, UserGroup group, boolean granted, ServerValue<AccountType> type,
            Optional<Set<ModuleId>> inDefault, Set<ModuleId> permissions) {
        if (group.isDefault()) {
            return ofDefault(module, group, granted, type, permissions);
        }
        if (granted || group.moduleIds().contains(module.id())) {
            return Optional.empty();
        }
        if (!module.allowedFor(type)) {
            return Optional.of(OTHER_ACCOUNT_TYPE);
        }
        if (!inDefault.map(d -> d.contains(module.id())).orElse(true)) {
            return Optional.of(module.paid() ? PAID : NOT_IN_DEFAULT);
        }
        return module.obsolete() ? Optional.of(OBSOLETE) : Optional.empty();
    }

    private static Optional<ModuleLock> ofDefault(Module module, UserGroup group, boolean granted,
            ServerValue<AccountType> type,
            Set<ModuleId> permissions) {
        var has = group.moduleIds().contains(module.id());
        var bySetting = granted == has ? bySetting(module, has) : null;
        if (bySetting != null) {
            return Optional.of(bySetting);
        }
        if (!granted && !has && !module.allowedFor(type)) {
            return Optional.of(OTHER_ACCOUNT_TYPE);
        }
        if (!permissions.isEmpty() && !permissions.contains(Module.ACCOUNT_MANAGEMENT)) {
            return Optional.of(NEEDS_ACCOUNT_MANAGEMENT);
        }
        return !granted && !has && module.obsolete() ? Optional.of(OBSOLETE) : Optional.empty();
    }

    /** Why the Default group cannot lose the module that it has, or get one that it does not have; null if it can. */
    private static @Nullable ModuleLock bySetting(Module module, boolean has) {
        return switch (module.setting().kind()) {
            case MANDATORY -> has ? MANDATORY : null;
            case FORBIDDEN -> has ? null : FORBIDDEN;
            case OPTIONAL -> null;
            case UNKNOWN -> UNKNOWN_SETTING;
        };
    }
}
