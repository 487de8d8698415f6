package org.accessdesk.model.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a user, the same person in every account: {@code USR-1234-5678}. A person who is to be invited has a local
 * one, such as {@code INV-1234-5678}, which is never sent.
 */
public record UserId(String value) implements Id, Comparable<UserId> {
    private static final String LOCAL = "INV-";
    private static final String SERVER = "USR-1234-5678";
    private static final int NUMBERS = 100_000_000;
    private static final int HALF = 10_000;

    /** @throws BadIdException if {@code value} is not of this form */
    public UserId {
        Id.check(value, value.startsWith(LOCAL) ? "INV-1234-5678" : SERVER);
    }

    /**
     * The id in a response.
     *
     * @throws BadIdException if {@code value} is no id of a server
     */
    public static UserId ofServer(String value) {
        Id.check(value, SERVER);
        return new UserId(value);
    }

    /** The local id of that number; of its last eight digits, if it has more. */
    public static UserId local(int number) {
        var digits = Math.floorMod(number, NUMBERS);
        return new UserId("INV-%04d-%04d".formatted(digits / HALF, digits % HALF));
    }

    /** The local id of the same digits. */
    public UserId asLocal() {
        return isLocal() ? this : new UserId(LOCAL + value.substring(LOCAL.length()));
    }

    /** Whether it is the id of a person who is to be invited, which no server knows. */
    @Override
    public boolean isLocal() {
        return value.startsWith(LOCAL);
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
    public boolean equals(@Nullable Object other) {
        return other instanceof UserId id && value.equals(id.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
