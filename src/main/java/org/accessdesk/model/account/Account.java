package org.accessdesk.model.account;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.id.AccountId;

/** An account, with the fields that the app shows. */
public record Account(AccountId id, String name, ServerValue<AccountType> type) {

    /** An account of a type that this version knows. */
    public Account(AccountId id, String name, AccountType type) {
        this(id, name, ServerValue.of(type));
    }

    /** The name followed by the id, for places where two accounts may have the same name. */
    public String nameAndId() {
        return name + " (" + id + ")";
    }
}
