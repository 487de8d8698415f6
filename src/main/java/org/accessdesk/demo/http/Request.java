package org.accessdesk.demo.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param path as it stands in the request line, encoded or not
 * @param query as it stands there, empty where there is none
 * @param headers by name, whatever the case of its letters
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared as a whole
public record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {
    /** The value of a header; null where it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The value of a header; nothing where it was not sent. */
    public String headerText(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether the whole of a list is asked for, as lines of JSON. */
    public boolean asksForStream() {
        return headerText("MPT-Streaming").strip().equalsIgnoreCase("true")
                && headerText("Accept").contains("application/jsonl");
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
