package org.accessdesk.model.id;

import org.jspecify.annotations.Nullable;

/**
 * The id of a user group: {@code UGR-1234-5678}. A group that is drafted and not created yet has a local one, such as
 * {@code NEW-1234-5678}, which is never sent.
 */
public record GroupId(String value) implements Id, Comparable<GroupId> {
    private static final String LOCAL = "NEW-";
    private static final int NUMBERS = 100_000_000;
    private static final int HALF = 10_000;

    /** @throws BadIdException if {@code value} is not of this form */
    public GroupId {
        Id.check(value, value.startsWith(LOCAL) ? "NEW-1234-5678" : "UGR-1234-5678");
    }

    /**
     * The id in a response.
     *
     * @throws BadIdException if {@code value} is no id of a server
     */
    public static GroupId ofServer(String value) {
        Id.check(value, "UGR-1234-5678");
        return new GroupId(value);
    }

    /** The local id of that number; of its last eight digits, if it has more. */
    public static GroupId local(int number) {
        var digits = Math.floorMod(number, NUMBERS);
        return new GroupId("NEW-%04d-%04d".formatted(digits / HALF, digits % HALF));
    }

    /** The local id of the same digits. */
    public GroupId asLocal() {
        return isLocal() ? this : new GroupId(LOCAL + value.substring(LOCAL.length()));
    }

    /** Whether it is the id of a drafted group, which no server knows. */
    @Override
    public boolean isLocal() {
        return value.startsWith(LOCAL);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    /** A set's hash is the sum of those of its elements: the ids of one account, which follow one another, must not add up. */
    @Override
    public int hashCode() {
        return Id.spread(value.hashCode());
    }

    /** By hand, as that of {@link UserId}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GroupId id && value.equals(id.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
