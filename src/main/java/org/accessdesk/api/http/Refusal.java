package org.accessdesk.api.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A success that refuses: some servers and gateways respond with 200 or 207 and put the refusal into the body. Only a
 * read shows whether the write was done anyway, so this may report too much, but must not lose the server's message.
 */
final class Refusal {
    private static final int FIRST_ERROR = 400;
    private static final int DEEPEST = 4;

    private Refusal() {}

    /** The part of {@code body} that refuses; missing if there is none. */
    static JsonNode in(JsonNode body) {
        return in(body, 0);
    }

    private static JsonNode in(JsonNode node, int depth) {
        if (refuses(node)) {
            return node.path("error").isObject() ? node.path("error") : node;
        }
        if (node.isContainer() && depth < DEEPEST) {
            for (var part : node.values()) {
                var found = in(part, depth + 1);
                if (!found.isMissingNode()) {
                    return found;
                }
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean refuses(JsonNode node) {
        return node.isObject() && (node.path("status").asInt(0) >= FIRST_ERROR
                || node.path("statusCode").asInt(0) >= FIRST_ERROR || isSaid(node.path("error"))
                || isSaid(node.path("errors")) || isFalse(node.path("success")) || isProblem(node));
    }

    private static boolean isSaid(JsonNode value) {
        return value.isString() ? !value.asString().isBlank() : value.isContainer() && !value.isEmpty();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    /** Problem details without a status; a real object has an id. */
    private static boolean isProblem(JsonNode node) {
        return node.path("title").isString() && node.path("detail").isString() && node.path("id").isMissingNode();
    }
}
