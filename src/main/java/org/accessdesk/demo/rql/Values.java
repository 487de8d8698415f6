package org.accessdesk.demo.rql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Converts the literals of a filter to values, and compares values. */
final class Values {
    private Values() {}

    static Object convert(ValueKind kind, String text) {
        try {
            return switch (kind) {
                case TEXT -> text;
                case NUMBER -> Integer.valueOf(text);
                case FLAG -> flag(text);
                case TIME -> time(text);
                case TEXTS, OBJECT, OBJECTS -> throw BadQuery.path();
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw BadQuery.value(text);
        }
    }

    /** Compares two values of one kind. */
    static int compare(Object left, Object right) {
        return switch (left) {
            case Integer number when right instanceof Integer other -> number.compareTo(other);
            case Boolean flag when right instanceof Boolean other -> flag.compareTo(other);
            case Instant time when right instanceof Instant other -> time.compareTo(other);
            default -> left.toString().compareTo(right.toString());
        };
    }

    /** The sort order of lists: texts ignoring case, null first. */
    static int order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        if (left instanceof String text && right instanceof String other) {
            return String.CASE_INSENSITIVE_ORDER.compare(text, other);
        }
        return compare(left, right);
    }

    private static Boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw BadQuery.value(text);
    }

    private static Instant time(String text) {
        return text.length() == 10
                ? Instant.parse(text + "T00:00:00Z")
                : OffsetDateTime.parse(text).toInstant();
    }
}
