package org.accessdesk.model.id;

import java.util.regex.Pattern;

/** The id of an API token: {@code TKN-1234-5678}. */
public record TokenId(String value) implements Id, Comparable<TokenId> {
    private static final Pattern PATTERN = Pattern.compile("TKN-\\d{4}-\\d{4}");

    /** @throws BadIdException if {@code value} is not of this form */
    public TokenId {
        Id.check(value, PATTERN, "TKN-1234-5678");
    }

    @Override
    public int compareTo(TokenId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
