package org.accessdesk.demo.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an endpoint answers; no body where the status has none. */
public record Reply(int status, @Nullable JsonNode body, Map<String, String> headers) {
    static Reply of(int status, JsonNode body) {
        return new Reply(status, body, Map.of("Content-Type", "application/json"));
    }

    static Reply problem(int status, JsonNode body) {
        return new Reply(status, body, Map.of("Content-Type", "application/problem+json"));
    }

    /** The body as it is sent; nothing where the status has none. */
    public byte[] bytes() {
        return body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Reply noContent() {
        return new Reply(204, null, Map.of());
    }
}
