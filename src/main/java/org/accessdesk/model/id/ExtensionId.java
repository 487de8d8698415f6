package org.accessdesk.model.id;

/**
 * The id of an extension, such as {@code EXT-1234-5678}. Other forms pass, as long as they are words: it is sent back as it
 * was read.
 */
public record ExtensionId(String value) implements Id, Comparable<ExtensionId> {

    private static final int LONGEST = 100;

    /** @throws BadIdException if {@code value} is no word of ASCII characters */
    public ExtensionId {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new BadIdException(value, "EXT-1234-5678");
        }
    }

    @Override
    public int compareTo(ExtensionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
