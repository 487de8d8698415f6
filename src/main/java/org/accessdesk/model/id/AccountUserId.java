package org.accessdesk.model.id;

/** The id of a membership of a user in an account, the address of the legacy endpoints: {@code AUSR-1234-5678-9012}. */
public record AccountUserId(String value) implements Id, Comparable<AccountUserId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public AccountUserId {
        Id.check(value, "AUSR-1234-5678-9012");
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
