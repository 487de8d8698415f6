package org.accessdesk.model;

/** An account, by the parts that the app shows. */
public record Account(AccountId id, String name, ServerValue<AccountType> type) {

    /** An account of a type that this version knows. */
    public Account(AccountId id, String name, AccountType type) {
        this(id, name, ServerValue.of(type));
    }

    /** The name with the id behind it, where two accounts may have one name. */
    public String nameAndId() {
        return name + " (" + id + ")";
    }
}
