package org.accessdesk.demo.http.call;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as received.
 *
 * @param path as in the request line, encoded or not
 * @param query as in the request line; empty if there is none
 * @param headers by name, ignoring case
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared as a whole
public record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {
    /** The value of a header; null if it was not sent. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The value of a header; empty if it was not sent. */
    public String headerText(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether the request asks for the complete list, as lines of JSON. */
    public boolean asksForStream() {
        return headerText("MPT-Streaming").strip().equalsIgnoreCase("true")
                && headerText("Accept").contains("application/jsonl");
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
