package org.accessdesk.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * An answer, ready for the wire.
 *
 * @param promised how many bytes the head says that the body has; where there are fewer, the connection closes after them
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared as a whole
record WireAnswer(int status, Map<String, String> headers, byte[] body, int promised) {
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

    /** The same, but it ends in the middle. */
    WireAnswer cut() {
        return new WireAnswer(status, headers, Arrays.copyOf(body, body.length / 2), body.length + 1);
    }

    boolean isCut() {
        return promised > body.length;
    }
}
