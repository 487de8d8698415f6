package org.accessdesk.demo.query;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The names that some objects have, for there is no schema. Of what is empty everywhere, any name may be one. */
record KnownNames(List<? extends JsonNode> objects) {

    /** When nothing is known, everything may be. */
    static final KnownNames ANY = new KnownNames(List.of());

    /** The longest beginning of this path that is known, empty for none. */
    String known(String path) {
        List<? extends JsonNode> level = objects;
        var at = 0;
        while (at < path.length()) {
            var dot = path.indexOf('.', at);
            var end = dot < 0 ? path.length() : dot;
            var name = path.substring(at, end);
            var objectsHere = level.stream().flatMap(KnownNames::objectsIn).toList();
            if (!objectsHere.isEmpty() && objectsHere.stream().noneMatch(object -> object.has(name))) {
                return path.substring(0, Math.max(at - 1, 0));
            }
            level = objectsHere.stream().map(object -> object.path(name)).toList();
            at = end + 1;
        }
        return path;
    }

    private static Stream<JsonNode> objectsIn(JsonNode node) {
        var nodes = node.isArray() ? node.values().stream() : Stream.of(node);
        return nodes.filter(each -> each.isObject() && !each.isEmpty());
    }
}
