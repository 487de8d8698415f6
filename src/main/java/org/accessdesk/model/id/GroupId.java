package org.accessdesk.model.id;

/** The id of a user group: {@code UGR-1234-5678}. */
public record GroupId(String value) implements Id, Comparable<GroupId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public GroupId {
        Id.check(value, "UGR-1234-5678");
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

    @Override
    public String toString() {
        return value;
    }
}
