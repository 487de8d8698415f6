package org.accessdesk.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * An answer in bytes.
 *
 * @param contentLength the {@code Content-Length}; if the body is shorter, the connection closes after it
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared as a whole
record WireAnswer(int status, Map<String, String> headers, byte[] body, int contentLength) {
    WireAnswer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, body.length);
    }

    WireAnswer(int status, Map<String, String> headers, String body) {
        this(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Plain text. */
    static WireAnswer text(int status, String text) {
        return new WireAnswer(status, Map.of("Content-Type", "text/plain"), text);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same answer, but it ends in the middle. */
    WireAnswer cut() {
        return new WireAnswer(status, headers, Arrays.copyOf(body, body.length / 2), body.length + 1);
    }

    boolean isCut() {
        return contentLength > body.length;
    }
}
