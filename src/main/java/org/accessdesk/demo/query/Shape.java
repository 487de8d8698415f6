package org.accessdesk.demo.query;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts full objects to what is selected and notes what it left out. Null and empty values go as well, unnoted: they are
 * absent, not omitted (api.md §3.1, §3.5).
 */
final class Shape {
    private final Select select;
    private final Set<String> omitted = new LinkedHashSet<>();

    Shape(Select select) {
        this.select = select;
    }

    ObjectNode of(ObjectNode full) {
        return object(full, "");
    }

    /** The paths left out so far, and those that are left out by default from whatever comes. */
    ArrayNode omitted() {
        for (var path : new TreeSet<>(select.omittedByDefault())) {
            if (!select.keeps(path) && isReached(Select.parent(path))) {
                omitted.add(path);
            }
        }
        var paths = JsonNodeFactory.instance.arrayNode();
        omitted.forEach(paths::add);
        return paths;
    }

    private boolean isReached(String path) {
        return path.isEmpty() || (select.keeps(path) && isReached(Select.parent(path)));
    }

    private ObjectNode object(JsonNode full, String path) {
        var shaped = JsonNodeFactory.instance.objectNode();
        for (var property : full.properties()) {
            var inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            if (select.keeps(inner)) {
                var value = value(property.getValue(), inner);
                if (!isBlank(value)) {
                    shaped.set(property.getKey(), value);
                }
            } else {
                omitted.add(inner);
            }
        }
        return shaped;
    }

    private JsonNode value(JsonNode full, String path) {
        if (full.isObject()) {
            return object(full, path);
        }
        return full.isArray() ? array(full, path) : full;
    }

    private ArrayNode array(JsonNode full, String path) {
        var shaped = JsonNodeFactory.instance.arrayNode();
        for (var element : full.values()) {
            var value = value(element, path);
            if (!isBlank(value)) {
                shaped.add(value);
            }
        }
        return shaped;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isEmpty());
    }
}
