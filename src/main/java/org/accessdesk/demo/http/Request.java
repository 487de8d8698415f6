package org.accessdesk.demo.http;

import java.util.List;
import java.util.regex.Pattern;
import org.accessdesk.demo.world.Refusal;
import org.accessdesk.demo.world.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that was let in.
 *
 * @param ids the ids in the path, in their order
 * @param body the JSON body; null for none
 */
record Request(Visibility by, List<String> ids, @Nullable String query, @Nullable JsonNode body) {

    String id(int index) {
        return ids.get(index);
    }

    JsonNode needBody() throws Refusal {
        if (body == null) {
            throw Refusal.of("body", "A non-empty request body is required.");
        }
        return body;
    }

    /** The ids in an array of {@code {"id":…}}, each of the form {@code pattern}. */
    static List<String> ids(JsonNode array, String field, Pattern pattern) throws Refusal {
        if (!array.isArray()) {
            throw Refusal.of(field, "The JSON value could not be converted to a list.");
        }
        var ids = new java.util.ArrayList<String>();
        for (var item : array) {
            ids.add(id(item, field, pattern));
        }
        return ids;
    }

    /** The id in {@code {"id":…}}. */
    static String id(JsonNode item, String field, Pattern pattern) throws Refusal {
        var id = item.path("id").asString("");
        if (!pattern.matcher(id).matches()) {
            throw Refusal.of(field, "The field Id must match the regular expression '" + pattern + "'.");
        }
        return id;
    }
}
