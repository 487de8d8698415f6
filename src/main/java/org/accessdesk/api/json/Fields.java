package org.accessdesk.api.json;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.id.BadIdException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object in a response, with the fields that the server says it left out. Reads leniently: a field of the wrong kind
 * counts as missing.
 *
 * @param omitted fields that were not selected; named by the object or by its list
 */
public record Fields(JsonNode node, Set<String> omitted) {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** An entry of a list that left out {@code listOmitted}. */
    public static Fields of(JsonNode node, Set<String> listOmitted) {
        var own = omittedBy(node);
        if (own.isEmpty()) {
            return new Fields(node, listOmitted);
        }
        own.addAll(listOmitted);
        return new Fields(node, own);
    }

    public static Fields of(JsonNode node) {
        return of(node, Set.of());
    }

    /** The names in {@code $meta.omitted}. */
    public static Set<String> omittedBy(JsonNode node) {
        var omitted = node.path("$meta").path("omitted");
        if (omitted.isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        omitted.values().forEach(name -> names.add(name.asString("")));
        return names;
    }

    /** The first of these fields that has a value; if none has, the one that is known best. */
    public Field<JsonNode> field(String... names) {
        var isNull = false;
        for (var name : names) {
            var value = node.get(name);
            if (value != null && !value.isNull()) {
                return Field.of(value);
            }
            isNull |= value != null;
        }
        if (isNull) {
            return new Field.Null<>();
        }
        return List.of(names).stream().anyMatch(omitted::contains) ? new Field.Omitted<>() : Field.absent();
    }

    /** The object in that field; one without fields if there is none. */
    public Fields object(String name) {
        return of(node.path(name));
    }

    /** The elements of the array in that field; none if there is none. */
    public Collection<JsonNode> list(String name) {
        var value = node.path(name);
        return value.isArray() ? value.values() : List.of();
    }

    /** The first of these texts that is not empty; empty if all are. */
    public String text(String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isString() && !value.asString().isEmpty()) {
                return value.asString();
            }
        }
        return "";
    }

    /** The word in that field; any other value as JSON; empty if there is none. */
    public String word(String name) {
        return word(node.path(name));
    }

    /** The words of the array in that field, each like {@link #word}; a single word counts as an array of one. */
    public Collection<String> words(String name) {
        return node.path(name).isArray() ? list(name).stream().map(Fields::word).toList()
                : Stream.of(word(name)).filter(word -> !word.isEmpty()).toList();
    }

    private static String word(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
    }

    /** The object's own id; empty if it has none of that type. */
    public <T> Optional<T> id(Function<String, T> type) {
        try {
            return Optional.of(type.apply(text("id")));
        } catch (BadIdException e) {
            return Optional.empty();
        }
    }

    public boolean flag(String name, boolean otherwise) {
        var value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    @Nullable
    public Integer integer(String name) {
        var value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToInt() ? Integer.valueOf(value.intValue()) : null;
    }

    /** A non-negative number, written as a number or as a text; null for anything else. */
    @Nullable
    public Integer count(String name) {
        var number = integer(name);
        var text = text(name).strip();
        if (number == null && COUNT.matcher(text).matches()) {
            number = Integer.valueOf(text);
        }
        return number == null || number < 0 ? null : number;
    }

    /** A time; null for none and for an unreadable one, which is a gap. */
    @Nullable
    public Instant time(String name, Gaps gaps) {
        var time = ServerTime.of(node.path(name));
        gaps.time(time);
        return time.at();
    }
}
