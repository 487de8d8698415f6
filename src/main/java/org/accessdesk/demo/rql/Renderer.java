package org.accessdesk.demo.rql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes described objects as JSON.
 *
 * @param emptyShown whether null, empty texts and empty lists are written; the platform omits them
 */
public record Renderer(boolean emptyShown) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);

    /** {@code object} with the fields that {@code selection} names, or else all fields up to the level. */
    public ObjectNode render(Shape shape, Object object, Selection selection, Level upTo) {
        ObjectNode node = NODES.objectNode();
        for (QueryField field : shape.fields()) {
            if (selection.shows(field, upTo)) {
                put(node, field, field.getter().of(object), selection);
            }
        }
        return node;
    }

    /** The names for {@code $meta.omitted}: the fields that the selection or the level omits. */
    public List<String> omitted(Shape shape, Selection selection, Level upTo) {
        return shape.fields().stream()
                .filter(field -> !selection.shows(field, upTo))
                .map(QueryField::name)
                .toList();
    }

    /** A point in time as the platform writes it: UTC with three digits of milliseconds. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    private void put(ObjectNode node, QueryField field, @Nullable Object value, Selection selection) {
        JsonNode written = value == null ? NODES.nullNode() : write(field, value, selection);
        boolean empty = written.isNull()
                || (written.isString() && written.stringValue().isEmpty())
                || (written.isContainer() && written.isEmpty());
        if (emptyShown || !empty) {
            node.set(field.name(), written);
        }
    }

    private JsonNode write(QueryField field, Object value, Selection selection) {
        return switch (field.kind()) {
            case TEXT -> NODES.stringNode(value.toString());
            case NUMBER -> NODES.numberNode((Integer) value);
            case FLAG -> NODES.booleanNode((Boolean) value);
            case TIME -> NODES.stringNode(time((Instant) value));
            case TEXTS -> texts((List<?>) value);
            case OBJECT -> nested(field, value, selection);
            case OBJECTS -> list(field, (List<?>) value, selection);
        };
    }

    private ArrayNode list(QueryField field, List<?> values, Selection selection) {
        ArrayNode array = NODES.arrayNode();
        for (Object value : field.most() == 0 ? values : values.subList(0, Math.min(field.most(), values.size()))) {
            array.add(nested(field, value, selection));
        }
        return array;
    }

    private ObjectNode nested(QueryField field, Object value, Selection selection) {
        return render(field.shape(), value, selection.child(field.name()), selection.levelOf(field.name()));
    }

    private static ArrayNode texts(List<?> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }
}
