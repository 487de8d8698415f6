package org.accessdesk.model.id;

/** The id of a user, the same person in every account: {@code USR-1234-5678}. */
public record UserId(String value) implements Id, Comparable<UserId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public UserId {
        Id.check(value, "USR-1234-5678");
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    /** By hand: what a record generates is slow until it is compiled, and an edit of all users hashes each of them. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
