package org.accessdesk.model.id;

/** The id of an account: {@code ACC-1234-5678}. */
public record AccountId(String value) implements Id, Comparable<AccountId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public AccountId {
        Id.check(value, "ACC-1234-5678");
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
