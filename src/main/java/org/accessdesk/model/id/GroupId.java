package org.accessdesk.model.id;

import java.util.regex.Pattern;

/** The id of a user group: {@code UGR-1234-5678}. */
public record GroupId(String value) implements Id, Comparable<GroupId> {
    private static final Pattern PATTERN = Pattern.compile("UGR-\\d{4}-\\d{4}");

    /** @throws BadIdException if {@code value} is not of this form */
    public GroupId {
        Id.check(value, PATTERN, "UGR-1234-5678");
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
