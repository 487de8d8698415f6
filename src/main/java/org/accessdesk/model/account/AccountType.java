package org.accessdesk.model.account;

import org.accessdesk.model.ServerWord;

/** The kind of an account on the marketplace; decides which modules it may have (Module BR-003). */
public enum AccountType implements ServerWord {
    CLIENT("Client"), VENDOR("Vendor"), OPERATIONS("Operations"), UNKNOWN("");

    private final String wireName;

    AccountType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
