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

    @Override
    public String toString() {
        return value;
    }
}
