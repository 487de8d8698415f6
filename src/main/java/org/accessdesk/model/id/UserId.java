package org.accessdesk.model.id;

import java.util.regex.Pattern;

/** The id of a user, the same person in every account: {@code USR-1234-5678}. */
public record UserId(String value) implements Id, Comparable<UserId> {
    private static final Pattern PATTERN = Pattern.compile("USR-\\d{4}-\\d{4}");

    /** @throws BadIdException if {@code value} is not of this form */
    public UserId {
        Id.check(value, PATTERN, "USR-1234-5678");
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
