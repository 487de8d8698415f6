package org.accessdesk.model.id;

import java.util.regex.Pattern;

/** The id of a membership of a user in an account, the address of the legacy endpoints: {@code AUSR-1234-5678-9012}. */
public record AccountUserId(String value) implements Id, Comparable<AccountUserId> {
    private static final Pattern PATTERN = Pattern.compile("AUSR-\\d{4}-\\d{4}-\\d{4}");

    /** @throws BadIdException if {@code value} is not of this form */
    public AccountUserId {
        Id.check(value, PATTERN, "AUSR-1234-5678-9012");
    }

    @Override
    public int compareTo(AccountUserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
