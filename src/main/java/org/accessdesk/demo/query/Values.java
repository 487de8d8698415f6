package org.accessdesk.demo.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How values compare: numbers, booleans, dates in UTC, texts by their characters (api.md §3.4). */
final class Values {
    /** A total order for sorting, nulls first. Dates sort as texts: the marketplace writes them all in one form. */
    static final Comparator<JsonNode> ORDER = Comparator.comparingInt(Values::rank).thenComparing(Values::byKind);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart().appendOffsetId().toFormatter(Locale.ROOT);

    private Values() {}

    static boolean isNull(JsonNode node) {
        return node.isNull() || node.isMissingNode();
    }

    /** Compares two values that are not null, dates by their instant. */
    static int compare(JsonNode left, JsonNode right) {
        if (looksLikeTime(left) && looksLikeTime(right)) {
            var earlier = instant(left.stringValue());
            var later = instant(right.stringValue());
            if (earlier != null && later != null) {
                return earlier.compareTo(later);
            }
        }
        return ORDER.compare(left, right);
    }

    /**
     * A text as a value of the same kind as a sample.
     *
     * @throws BadQueryException where it cannot be one
     */
    static JsonNode like(JsonNode sample, String text) throws BadQueryException {
        if (sample.isNumber()) {
            return number(text);
        }
        if (sample.isBoolean()) {
            return bool(text);
        }
        if (looksLikeTime(sample) && instant(sample.stringValue()) != null) {
            var instant = instant(text);
            if (instant == null) {
                throw BadQueryException.cannotConvert(text);
            }
            return NODES.stringNode(instant.toString());
        }
        return NODES.stringNode(text);
    }

    private static JsonNode number(String text) throws BadQueryException {
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw BadQueryException.cannotConvert(text);
        }
    }

    private static JsonNode bool(String text) throws BadQueryException {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        throw BadQueryException.cannotConvert(text);
    }

    /** Spares an exception for every name that is no date. */
    private static boolean looksLikeTime(JsonNode node) {
        if (!node.isString()) {
            return false;
        }
        var text = node.stringValue();
        return text.length() >= "2024-01-01T00:00".length() && text.charAt(4) == '-' && text.charAt(10) == 'T';
    }

    private static @Nullable Instant instant(String text) {
        try {
            TemporalAccessor time = DATE.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case OffsetDateTime at -> at.toInstant();
                case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int rank(JsonNode node) {
        if (isNull(node)) {
            return 0;
        }
        if (node.isNumber()) {
            return 1;
        }
        return node.isBoolean() ? 2 : 3;
    }

    private static int byKind(JsonNode left, JsonNode right) {
        return switch (rank(left)) {
            case 0 -> 0;
            case 1 -> left.decimalValue().compareTo(right.decimalValue());
            case 2 -> Boolean.compare(left.booleanValue(), right.booleanValue());
            default -> left.asString().compareTo(right.asString());
        };
    }
}
