package org.accessdesk.demo.http.call;

import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of an endpoint; the bytes are empty if the status has no body.
 *
 * @param rest what follows the bytes, part by part, each made when it is asked for
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared as a whole
public record ApiReply(int status, byte[] bytes, Map<String, String> headers, Iterator<byte[]> rest) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** How many objects of a complete list are made at once. */
    private static final int OBJECTS_A_PART = 200;

    private ApiReply(int status, byte[] bytes, Map<String, String> headers) {
        this(status, bytes, headers, Collections.emptyIterator());
    }

    public static ApiReply of(int status, JsonNode body) {
        return new ApiReply(status, bytes(body), Map.of("Content-Type", "application/json"));
    }

    public static ApiReply problem(int status, JsonNode body) {
        return new ApiReply(status, bytes(body), Map.of("Content-Type", "application/problem+json"));
    }

    /** The complete list, one object per line; headers confirm that it is not a page, and count the objects. */
    static ApiReply lines(int count, Stream<? extends JsonNode> objects) {
        return new ApiReply(200, new byte[0], Map.of("Content-Type", "application/jsonl", "MPT-Streaming",
                "true", "MPT-Item-Count", Integer.toString(count)),
                objects.gather(Gatherers.windowFixed(OBJECTS_A_PART)).map(ApiReply::lines).iterator());
    }

    private static byte[] lines(List<? extends JsonNode> objects) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        objects.forEach(object -> {
            lines.writeBytes(bytes(object));
            lines.write('\n');
        });
        return lines.toByteArray();
    }

    public static ApiReply noContent() {
        return new ApiReply(204, new byte[0], Map.of());
    }

    private static byte[] bytes(JsonNode body) {
        return JSON.writeValueAsBytes(body);
    }
}
