package org.accessdesk.store.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object. Every method throws {@link BadJsonException} if a field is missing or of another kind; those
 * that create an id throw the exceptions of its constructor, IllegalArgumentException too.
 */
public record JsonReader(JsonNode node) {

    public JsonReader {
        if (!(node instanceof ObjectNode)) {
            throw new BadJsonException(MessageCode.JSON_NO_OBJECT);
        }
    }

    public boolean has(String name) {
        return node.get(name) != null;
    }

    /** The names of its fields. */
    public Collection<String> names() {
        return node.propertyNames();
    }

    public String text(String name) {
        var text = textOrNull(name);
        if (text == null) {
            throw new BadJsonException(MessageCode.JSON_NO_TEXT, name);
        }
        return text;
    }

    /** The text; null if there is no such field. */
    public @Nullable String textOrNull(String name) {
        var field = node.get(name);
        if (field == null) {
            return null;
        }
        if (!field.isString()) {
            throw new BadJsonException(MessageCode.JSON_NO_TEXT, name);
        }
        return field.stringValue();
    }

    /** The text; empty if there is no such field. */
    public String textOrEmpty(String name) {
        var text = textOrNull(name);
        return text == null ? "" : text;
    }

    public int number(String name) {
        var number = numberOrNull(name);
        if (number == null) {
            throw new BadJsonException(MessageCode.JSON_NO_NUMBER, name);
        }
        return number;
    }

    /** The number; null if there is no such field. */
    public @Nullable Integer numberOrNull(String name) {
        var field = node.get(name);
        if (field == null) {
            return null;
        }
        if (!field.isIntegralNumber() || !field.canConvertToInt()) {
            throw new BadJsonException(MessageCode.JSON_NO_NUMBER, name);
        }
        return field.intValue();
    }

    /** The flag; false if there is no such field. */
    public boolean flag(String name) {
        var field = node.get(name);
        if (field != null && !field.isBoolean()) {
            throw new BadJsonException(MessageCode.JSON_NO_FLAG, name);
        }
        return field != null && field.booleanValue();
    }

    public Instant time(String name) {
        return instant(name, text(name));
    }

    /** The time; null if there is no such field. */
    public @Nullable Instant timeOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : instant(name, text);
    }

    public JsonReader object(String name) {
        var object = objectOrNull(name);
        if (object == null) {
            throw new BadJsonException(MessageCode.JSON_NO_SUB_OBJECT, name);
        }
        return object;
    }

    /** The object; null if there is no such field. */
    public @Nullable JsonReader objectOrNull(String name) {
        var field = node.get(name);
        return field == null ? null : new JsonReader(field);
    }

    /** The object as read by {@code reader}; null if there is no such field. */
    public <T> @Nullable T read(String name, Function<JsonReader, T> reader) {
        var object = objectOrNull(name);
        return object == null ? null : reader.apply(object);
    }

    public List<JsonReader> objects(String name) {
        var objects = new ArrayList<JsonReader>();
        array(name).forEach(n -> objects.add(new JsonReader(n)));
        return objects;
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var node : array(name)) {
            if (!node.isString()) {
                throw new BadJsonException(MessageCode.JSON_NO_TEXTS, name);
            }
            texts.add(node.stringValue());
        }
        return texts;
    }

    /** The ids in an array, or the names of an object's fields. */
    public <T> Set<T> ids(String name, Function<String, T> make) {
        var field = node.get(name);
        var texts = field instanceof ObjectNode named ? named.propertyNames() : texts(name);
        var ids = new HashSet<T>();
        for (var text : texts) {
            if (!ids.add(make.apply(text))) {
                throw new BadJsonException(MessageCode.JSON_LISTED_TWICE, name, text);
            }
        }
        return ids;
    }

    /** The id in a text, or the only field name of an object. */
    public <T> T id(String name, Function<String, T> make) {
        if (!(node.get(name) instanceof ObjectNode named)) {
            return make.apply(text(name));
        }
        if (named.size() != 1) {
            throw new BadJsonException(MessageCode.JSON_NO_ID, name);
        }
        return make.apply(named.propertyNames().iterator().next());
    }

    /** The constant of that name. */
    public <E extends Enum<E>> E one(String name, Class<E> type) {
        var text = text(name);
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(text)).findFirst()
                .orElseThrow(() -> new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN_KIND, name));
    }

    /** Rejects fields that this version does not know: they could be significant. */
    public void only(String... names) {
        for (var name : names()) {
            if (!Arrays.asList(names).contains(name)) {
                throw new BadJsonException(MessageCode.JSON_FIELD_UNKNOWN, shown(name));
            }
        }
    }

    Iterable<JsonNode> array(String name) {
        var field = node.get(name);
        if (field == null || !field.isArray()) {
            throw new BadJsonException(MessageCode.JSON_NO_LIST, name);
        }
        return field;
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BadJsonException(MessageCode.JSON_NO_TIME, name);
        }
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
