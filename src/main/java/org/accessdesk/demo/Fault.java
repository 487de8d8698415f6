package org.accessdesk.demo;

import java.time.Duration;
import java.util.Map;

/** What goes wrong with a request, instead of or before its answer. */
public sealed interface Fault {

    /** The answer comes later. */
    record Late(Duration delay) implements Fault {}

    /**
     * Another answer; the request has no effect.
     *
     * @param type the content type; empty for none
     */
    record Answer(int status, String type, String body, Map<String, String> headers) implements Fault {}

    /** The request takes effect and its answer breaks off after {@code bytes}. */
    record Cut(int bytes) implements Fault {}

    /** The answer does not come until the faults are released or the marketplace is closed; then all goes on. */
    record Stalled() implements Fault {}

    /** Somebody else acts first, such as a second administrator. */
    record Meanwhile(Runnable action) implements Fault {}

    /** A ProblemDetails answer with those words. */
    static Fault problem(int status, String title, String detail) {
        return new Answer(status, "application/problem+json", """
                {"type":"https://tools.ietf.org/html/rfc9110","title":"%s","status":%d,"detail":"%s",\
                "traceId":"00-0000000000000000000000000000fa17-00000000000000fa-00"}""".formatted(title, status,
                detail), Map.of());
    }

    /** 429, with a Retry-After header unless {@code retryAfter} is empty. */
    static Fault tooMany(String retryAfter) {
        return new Answer(429, "application/json", "{\"message\":\"Too many requests\",\"statusCode\":429}",
                retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter));
    }
}
