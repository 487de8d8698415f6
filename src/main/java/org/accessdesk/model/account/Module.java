package org.accessdesk.model.account;

import java.util.List;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.ServerWord;
import org.accessdesk.model.id.ModuleId;

/**
 * A module: a part of the platform that a group may open to its members.
 *
 * @param accountTypes the account types that may have it; empty if the server did not say (Module BR-003)
 * @param buyerScopes which buyers a group can limit it to; none if buyers do not apply to it (Module BR-008)
 */
public record Module(ModuleId id, String name, String description, Set<ServerValue<AccountType>> accountTypes,
        ServerValue<Setting> setting, boolean paid, boolean obsolete, Set<ServerValue<BuyerScope>> buyerScopes) {

    /** Access management, which is needed to administer users and groups. */
    public static final ModuleId ACCESS_MANAGEMENT = new ModuleId("MOD-1756");

    /** Account management, which is needed to change the Default group's modules (UserGroup BR-008). */
    public static final ModuleId ACCOUNT_MANAGEMENT = new ModuleId("MOD-9042");

    /** The modules with which a user can give access to others. */
    public static final List<ModuleId> ADMINISTERING = List.of(ACCESS_MANAGEMENT, ACCOUNT_MANAGEMENT);

    /** Whether an account's Default group must, may or cannot have the module (Module BR-004 to BR-006). */
    public enum Setting implements ServerWord {
        MANDATORY, OPTIONAL, FORBIDDEN, UNKNOWN;

        /** From the two flags that the server sends. */
        public static Setting of(boolean configurable, boolean isDefault) {
            if (configurable) {
                return OPTIONAL;
            }
            return isDefault ? MANDATORY : FORBIDDEN;
        }

        /** Not a server word: the server sends the two flags. */
        @Override
        public String wireName() {
            return name();
        }
    }

    public Module {
        accountTypes = Set.copyOf(accountTypes);
        buyerScopes = Set.copyOf(buyerScopes);
    }

    /** Whether access through it can be limited to some buyers. */
    public boolean supportsBuyers() {
        return buyerScopes.contains(ServerValue.of(BuyerScope.SELECTED));
    }

    /** The same, counting a scope that this version does not know as limitable. */
    public boolean maySupportBuyers() {
        return supportsBuyers() || buyerScopes.stream().anyMatch(ServerValue::isForeign);
    }

    /** Whether a group that has it may not be limited to some buyers, as far as known. */
    public boolean mayRequireAllBuyers() {
        return !buyerScopes.isEmpty() && !supportsBuyers();
    }

    /**
     * Whether an account of that type may have it. A missing list allows all types, and a missing type is allowed: then
     * the server decides. A type that this version does not know must be in the list by its word.
     */
    public boolean allowedFor(ServerValue<AccountType> type) {
        return accountTypes.isEmpty() || !type.isSaid() || accountTypes.contains(type);
    }

    /**
     * Whether it can grant anything to an account of that type. Unknown values on either side count as yes, so that no
     * loss of access goes unnoticed.
     */
    public boolean mayServe(ServerValue<AccountType> type) {
        return allowedFor(type) || type.isForeign() || accountTypes.stream().anyMatch(ServerValue::isForeign);
    }
}
