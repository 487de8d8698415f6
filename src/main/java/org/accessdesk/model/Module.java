package org.accessdesk.model;

import java.util.Set;

/**
 * A module: a part of the platform that a group may open to its members.
 *
 * @param accountTypes the account types that may have it; empty where the server did not say (Module BR-003)
 * @param buyerScopes which buyers access through it can be for; none where buyers mean nothing to it (Module BR-008)
 */
public record Module(ModuleId id, String name, String description, Set<ServerValue<AccountType>> accountTypes,
        ServerValue<Setting> setting, boolean paid, boolean obsolete, Set<ServerValue<BuyerScope>> buyerScopes) {

    /** Access management, without which nobody administers users and groups. */
    public static final ModuleId ACCESS_MANAGEMENT = new ModuleId("MOD-1756");

    /** Account management, without which the Default group's modules cannot be changed (UserGroup BR-008). */
    public static final ModuleId ACCOUNT_MANAGEMENT = new ModuleId("MOD-9042");

    /** Whether an account's Default group must, may or cannot have the module (Module BR-004 to BR-006). */
    public enum Setting implements ServerWord {
        MANDATORY, OPTIONAL, FORBIDDEN, UNKNOWN;

        /** By the two flags the server sends. */
        public static Setting of(boolean configurable, boolean isDefault) {
            if (configurable) {
                return OPTIONAL;
            }
            return isDefault ? MANDATORY : FORBIDDEN;
        }

        /** Not a word that the server sends: it sends the two flags. */
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

    /** The same, where a scope that this version does not know counts as such. */
    public boolean maySupportBuyers() {
        return supportsBuyers() || buyerScopes.stream().anyMatch(ServerValue::isForeign);
    }

    /** Whether a group that has it must not be limited to some buyers, as far as is known. */
    public boolean mayRequireAllBuyers() {
        return !buyerScopes.isEmpty() && !supportsBuyers();
    }

    /**
     * Whether an account of that type may be given it. A list that is not said allows all types, and a type that is not
     * said is allowed: then the server decides. A type that this version does not know has to be in the list by its word.
     */
    public boolean allowedFor(ServerValue<AccountType> type) {
        return accountTypes.isEmpty() || !type.isSaid() || accountTypes.contains(type);
    }

    /**
     * Whether it can open anything to an account of that type that has it. What is not known on either side may: nobody is
     * to lose access unseen.
     */
    public boolean mayServe(ServerValue<AccountType> type) {
        return allowedFor(type) || type.isForeign() || accountTypes.stream().anyMatch(ServerValue::isForeign);
    }
}
