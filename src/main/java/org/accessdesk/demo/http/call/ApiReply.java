package org.accessdesk.demo.http.call;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer of an endpoint; the bytes are empty if the status has no body. */
@SuppressWarnings("ArrayRecordComponent") // written, never compared as a whole
public record ApiReply(int status, byte[] bytes, Map<String, String> headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ApiReply of(int status, JsonNode body) {
        return new ApiReply(status, bytes(body), Map.of("Content-Type", "application/json"));
    }

    public static ApiReply problem(int status, JsonNode body) {
        return new ApiReply(status, bytes(body), Map.of("Content-Type", "application/problem+json"));
    }

    /** The complete list, one object per line; headers confirm that it is not a page, and count the objects. */
    static ApiReply lines(int count, Stream<? extends JsonNode> objects) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        objects.forEach(object -> {
            lines.writeBytes(bytes(object));
            lines.write('\n');
        });
        return new ApiReply(200, lines.toByteArray(), Map.of("Content-Type", "application/jsonl", "MPT-Streaming",
                "true", "MPT-Item-Count", Integer.toString(count)));
    }

    public static ApiReply noContent() {
        return new ApiReply(204, new byte[0], Map.of());
    }

    private static byte[] bytes(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }
}
