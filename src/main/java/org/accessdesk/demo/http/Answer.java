package org.accessdesk.demo.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer; null is an empty body. */
record Answer(int status, @Nullable JsonNode body) {
    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    static Answer created(JsonNode body) {
        return new Answer(201, body);
    }

    static Answer done() {
        return new Answer(204, null);
    }
}
