package org.accessdesk.demo.query;

import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The objects that a path is looked up in, for there is no schema: the items of a list, or the elements of a collection
 * inside them.
 */
record Scope(Supplier<Stream<JsonNode>> objects) {

    /**
     * A value of the property, null if it has none anywhere.
     *
     * @throws BadQueryException if there are objects and none of them knows the property
     */
    JsonNode sample(Path path) throws BadQueryException {
        var isKnown = false;
        var isMissing = false;
        try (var all = objects.get()) {
            for (var nodes = all.iterator(); nodes.hasNext();) {
                var object = nodes.next();
                var node = path.in(object);
                if (!Values.isNull(node)) {
                    return node;
                }
                isKnown |= path.isIn(object);
                isMissing |= node.isMissingNode();
            }
        }
        if (isMissing && !isKnown) {
            throw BadQueryException.invalidPath();
        }
        return JsonNodeFactory.instance.nullNode();
    }

    /** Whether the first object has it. The others are not asked: an unquoted value would render the whole list. */
    boolean has(Path path) {
        try (var all = objects.get()) {
            return all.findFirst().map(path::in).filter(node -> !node.isMissingNode()).isPresent();
        }
    }

    /** The elements of a collection. */
    Scope within(Path collection) {
        return new Scope(() -> objects.get().flatMap(node -> collection.in(node).values().stream()));
    }
}
