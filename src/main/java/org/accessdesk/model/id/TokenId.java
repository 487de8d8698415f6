package org.accessdesk.model.id;

/** The id of an API token: {@code TKN-1234-5678}. */
public record TokenId(String value) implements Id, Comparable<TokenId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public TokenId {
        Id.check(value, "TKN-1234-5678");
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
