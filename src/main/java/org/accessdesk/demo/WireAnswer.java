package org.accessdesk.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;

/**
 * An answer in bytes.
 *
 * @param contentLength the {@code Content-Length}; if the body is shorter, the connection closes after it
 * @param rest what follows the body, part by part; without a length then
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared as a whole
record WireAnswer(int status, Map<String, String> headers, byte[] body, int contentLength, Iterator<byte[]> rest) {
    WireAnswer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, body.length, Collections.emptyIterator());
    }

    /** An answer whose rest is made while it is sent. */
    static WireAnswer streamed(int status, Map<String, String> headers, byte[] body, Iterator<byte[]> rest) {
        return new WireAnswer(status, headers, body, body.length, rest);
    }

    /** The same with all of the rest in its body. */
    WireAnswer whole() {
        if (!rest.hasNext()) {
            return this;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body);
        rest.forEachRemaining(all::writeBytes);
        return new WireAnswer(status, headers, all.toByteArray());
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
        return new WireAnswer(status, headers, Arrays.copyOf(body, body.length / 2), body.length + 1, rest);
    }

    boolean isCut() {
        return contentLength > body.length;
    }
}
