package org.accessdesk.model;

import java.util.Set;

/**
 * A module: a part of the platform that a group may open to its members.
 *
 * @param accountTypes the account types that may have it; empty where the server did not say (Module BR-003)
 * @param buyerScope whether access through it may be limited to some buyers (Module BR-008)
 */
public record Module(ModuleId id, String name, String description, Set<AccountType> accountTypes, Setting setting,
        boolean paid, boolean obsolete, boolean buyerScope) {

    /** Access management, without which nobody administers users and groups (api.md §1.2). */
    public static final ModuleId ACCESS_MANAGEMENT = new ModuleId("MOD-1756");

    /** Account management, without which the Default group's modules cannot be changed (UserGroup BR-008). */
    public static final ModuleId ACCOUNT_MANAGEMENT = new ModuleId("MOD-9042");

    /** Whether an account's Default group must, may or cannot have the module (Module BR-004 to BR-006). */
    public enum Setting {
        MANDATORY, OPTIONAL, FORBIDDEN;

        /** By the two flags the server sends. */
        public static Setting of(boolean configurable, boolean isDefault) {
            if (configurable) {
                return OPTIONAL;
            }
            return isDefault ? MANDATORY : FORBIDDEN;
        }
    }

    public Module {
        accountTypes = Set.copyOf(accountTypes);
    }

    /** Whether an account of that type may have it; an unsaid type list allows all. */
    public boolean allowedFor(AccountType type) {
        return accountTypes.isEmpty() || type == AccountType.UNKNOWN || accountTypes.contains(type);
    }
}
