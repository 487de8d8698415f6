package org.accessdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A fault that the marketplace injects into a request. */
public sealed interface Fault {
    /** Delays the answer by {@code duration}. */
    record HeldAnswer(Duration duration) implements Fault {}

    /** Runs {@code action} just before the request is handled, for example a write by a second administrator. */
    record Hook(Runnable action) implements Fault {}

    /**
     * Sends this answer instead of the real one.
     *
     * @param handled whether the request is processed anyway, so that only its answer is lost
     */
    record OtherAnswer(int status, Map<String, String> headers, String body, boolean handled) implements Fault {
        /** The same answer, but the request is processed. */
        public OtherAnswer afterHandling() {
            return new OtherAnswer(status, headers, body, true);
        }

        /** The same with one more header. */
        public OtherAnswer with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new OtherAnswer(status, Map.copyOf(more), body, handled);
        }
    }

    /** The request is processed; the answer's body is changed by {@code body} and so differs from what is stored. */
    record Altered(UnaryOperator<String> body) implements Fault {}

    /**
     * The request is processed; its answer is compressed by gzip and cut in half, with a {@code Content-Length} of the
     * half.
     */
    record GzipCut() implements Fault {}

    /** The request is processed; its answer ends in the middle and the connection closes. */
    record Cut() implements Fault {}

    /**
     * No answer until the faults are released or the marketplace closes.
     *
     * @param handled whether the request is processed before the wait, or only after it
     */
    record Stalled(boolean handled) implements Fault {}

    static Fault latency(Duration duration) {
        return new HeldAnswer(duration);
    }

    static Fault before(Runnable action) {
        return new Hook(action);
    }

    static Fault cut() {
        return new Cut();
    }

    /** The answer compressed by gzip, without its second half. */
    static Fault gzipCut() {
        return new GzipCut();
    }

    /** Replaces the body and keeps the status; the request is processed. */
    static Fault altered(UnaryOperator<String> body) {
        return new Altered(body);
    }

    /** The first half of the real body as a complete answer; the request is processed. */
    static Fault truncatedJson() {
        return altered(body -> body.substring(0, body.length() / 2));
    }

    /** No answer; the request is processed when the faults are released. */
    static Fault stalled() {
        return new Stalled(false);
    }

    /** No answer, although the request is processed. */
    static Fault stalledAfterHandling() {
        return new Stalled(true);
    }

    /** 400 with {@code errors}. */
    static OtherAnswer badRequest() {
        return problem(400, "Bad Request");
    }

    /** 401: the token was disabled or deleted in the meantime. */
    static OtherAnswer unauthorized() {
        return problem(401, "Authentication Failed");
    }

    /** 401: the token has expired. */
    static OtherAnswer tokenExpired() {
        return refusal("The token has expired.");
    }

    /** 401: the token is disabled. */
    static OtherAnswer tokenDisabled() {
        return refusal("The token is disabled.");
    }

    /** 401: the token was deleted. */
    static OtherAnswer tokenDeleted() {
        return refusal("The token has been deleted.");
    }

    /** 401: the token is unknown, or not yet known. */
    static OtherAnswer tokenUnknown() {
        return refusal("Unknown token.");
    }

    /** 401: the token was created a moment ago. */
    static OtherAnswer tokenTooYoung() {
        return refusal("The token is not yet active.");
    }

    private static OtherAnswer refusal(String detail) {
        return json(401, "{\"title\":\"Authentication Failed\",\"status\":401,\"detail\":\"" + detail + "\"}");
    }

    /** 403: the permission was withdrawn in the meantime. */
    static OtherAnswer forbidden() {
        return problem(403, "Forbidden");
    }

    /** 404: the object was deleted, or is not visible to the caller. */
    static OtherAnswer notFound() {
        return problem(404, "Not Found");
    }

    /** 409: the request contradicts the current state. */
    static OtherAnswer conflict() {
        return problemList(409, "Conflict");
    }

    /** 500 in plain text. */
    static OtherAnswer serverError() {
        return text(500, "Internal Server Error");
    }

    /** 502 with an HTML page of a proxy. */
    static OtherAnswer badGateway() {
        return html(502);
    }

    /** 504 in the gateway's format. */
    static OtherAnswer gatewayTimeout() {
        return gateway(504, "Gateway Timeout");
    }

    /** 302 to another address, such as the download of a large list. */
    static OtherAnswer redirect(String location) {
        return empty(302).with("Location", location);
    }

    /** 429 without {@code Retry-After}. */
    static OtherAnswer tooManyRequests() {
        return problem(429, "Too Many Requests");
    }

    /** 429 with {@code Retry-After} in seconds. */
    static OtherAnswer tooManyRequests(Duration retryAfter) {
        return tooManyRequests().with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** 429 with {@code Retry-After} as an HTTP date. */
    static OtherAnswer tooManyRequests(Instant retryAt) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        return tooManyRequests().with("Retry-After", format.format(retryAt));
    }

    /** A problem document whose {@code errors} is a dictionary (form A). */
    static OtherAnswer problem(int status, String title) {
        return json(status, problemBody(status, title, "{\"mistake\":[\"Made on purpose.\"]}"));
    }

    /** A problem document whose {@code errors} is a list (form B). */
    static OtherAnswer problemList(int status, String title) {
        return json(
                status,
                problemBody(status, title, "[{\"message\":\"Made on purpose.\",\"properties\":[\"mistake\"]}]"));
    }

    /** An error in the gateway's format (form C). */
    static OtherAnswer gateway(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\",\"statusCode\":" + status + "}");
    }

    /** Plain text (form D). */
    static OtherAnswer text(int status, String text) {
        return new OtherAnswer(status, Map.of("Content-Type", "text/plain"), text, false);
    }

    /** An HTML page, as a proxy answers. */
    static OtherAnswer html(int status) {
        String page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Proxy</body></html>";
        return new OtherAnswer(status, Map.of("Content-Type", "text/html"), page, false);
    }

    /** A status without a body. */
    static OtherAnswer empty(int status) {
        return new OtherAnswer(status, Map.of(), "", false);
    }

    /** Any JSON. */
    static OtherAnswer json(int status, String body) {
        return new OtherAnswer(status, Map.of("Content-Type", "application/json"), body, false);
    }

    private static String problemBody(int status, String title, String errors) {
        return "{\"type\":\"https://tools.ietf.org/html/rfc9110\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"Made on purpose.\",\"traceId\":"
                + "\"00-9e02a91b64ac56904703a3a69ea9101d-56be90a29d0b0b25-00\",\"errors\":" + errors + "}";
    }
}
