package org.accessdesk.model;

import java.util.Arrays;

/** What an account is on the marketplace; decides which modules it may have (Module BR-003). */
public enum AccountType {
    CLIENT("Client"), VENDOR("Vendor"), OPERATIONS("Operations"), UNKNOWN("Unknown");

    private final String wireName;

    AccountType(String wireName) {
        this.wireName = wireName;
    }

    /** The name as the server writes it. */
    public String wireName() {
        return wireName;
    }

    /** The type of that name in any letter case (the docs write lower case); {@link #UNKNOWN} for any other. */
    public static AccountType of(String name) {
        return Arrays.stream(values()).filter(t -> t.wireName.equalsIgnoreCase(name)).findFirst().orElse(UNKNOWN);
    }
}
