package org.accessdesk.api.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter in the marketplace's query language, quoted so that values cannot be read as syntax. Not yet encoded for the
 * URL; {@link Query} does that once.
 */
public record Rql(String text) {
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FIELD = Pattern.compile("[A-Za-z]\\w*+(?:\\.[A-Za-z]\\w*+)*+");

    /** The field has this value. Ids are quoted too: unquoted they "can return zero results". */
    public static Rql eq(String field, String value) {
        return new Rql("eq(" + field(field) + "," + quoted(value) + ")");
    }

    /** The field has another value. */
    public static Rql ne(String field, String value) {
        return new Rql("ne(" + field(field) + "," + quoted(value) + ")");
    }

    /** The field is not earlier than {@code value}, truncated to the milliseconds of the language. */
    public static Rql since(String field, Instant value) {
        return new Rql("ge(" + field(field) + "," + quoted(TIME.format(value)) + ")");
    }

    /** The field has one of these values. */
    public static Rql in(String field, Collection<String> values) {
        return new Rql("in(" + field(field) + "," + list(values) + ")");
    }

    /** The field has none of these values. */
    public static Rql out(String field, Collection<String> values) {
        return new Rql("out(" + field(field) + "," + list(values) + ")");
    }

    /** The field is this text, capital and small letters alike; a star in it is literal. */
    public static Rql same(String field, String value) {
        return new Rql("ilike(" + field(field) + "," + quoted(literal(value)) + ")");
    }

    /** The field contains this text, ignoring case; a star in it is literal. */
    public static Rql contains(String field, String value) {
        return new Rql("ilike(" + field(field) + "," + quoted("*" + literal(value) + "*") + ")");
    }

    /** The field starts with this text; a star in it is literal. */
    public static Rql startsWith(String field, String value) {
        return new Rql("like(" + field(field) + "," + quoted(literal(value) + "*") + ")");
    }

    /** Some element of the collection matches. */
    public static Rql any(String collection, Rql condition) {
        return new Rql("any(" + field(collection) + "," + condition.text + ")");
    }

    /** All of them; a plain list of conditions would depend on how a server splits the query. */
    public static Rql and(Rql... conditions) {
        return joined("and", conditions);
    }

    /** At least one of them. */
    public static Rql or(Rql... conditions) {
        return joined("or", conditions);
    }

    /** Not this. */
    public static Rql not(Rql condition) {
        return new Rql("not(" + condition.text + ")");
    }

    private static Rql joined(String operator, Rql... conditions) {
        if (conditions.length == 0) {
            throw new IllegalArgumentException("There is nothing to join by " + operator + ".");
        }
        return new Rql(Arrays.stream(conditions).map(Rql::text).collect(Collectors.joining(",", operator + "(", ")")));
    }

    private static String list(Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The query language has no empty list.");
        }
        return values.stream().map(Rql::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private static String field(String name) {
        if (!FIELD.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a field's name.");
        }
        return name;
    }

    private static String quoted(String value) {
        if (value.indexOf('"') < 0) {
            return '"' + value + '"';
        }
        if (value.indexOf('\'') < 0) {
            return '\'' + value + '\'';
        }
        throw new IllegalArgumentException("The query language cannot write a text that holds both kinds of quotes: "
                + value);
    }

    private static String literal(String value) {
        if (value.indexOf('\\') >= 0) {
            // The backslash escapes a star, and there is no known way to escape the backslash.
            throw new IllegalArgumentException("The query language cannot search for a backslash: " + value);
        }
        return value.replace("*", "\\*");
    }
}
