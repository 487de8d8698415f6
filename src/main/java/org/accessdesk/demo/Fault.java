package org.accessdesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Something that goes wrong, or happens meanwhile. */
public sealed interface Fault {
    /** The answer is held back for that long. */
    record HeldAnswer(Duration duration) implements Fault {}

    /** Runs just before the request is handled: a second administrator, for instance. */
    record Hook(Runnable action) implements Fault {}

    /**
     * Another answer than the true one.
     *
     * @param handled whether the request is carried out all the same, and only its answer lost
     */
    record OtherAnswer(int status, Map<String, String> headers, String body, boolean handled) implements Fault {
        /** The same, but the request is carried out. */
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

    /** The request is carried out, and its answer told differently from what is stored. */
    record Altered(UnaryOperator<String> body) implements Fault {}

    /** The request is carried out; its answer is packed by gzip and lacks the second half, which the length admits. */
    record GzipCut() implements Fault {}

    /** The request is carried out; its answer ends in the middle and the connection closes. */
    record Cut() implements Fault {}

    /**
     * No answer until the faults are released or the marketplace closes.
     *
     * @param handled whether the request is carried out before the silence, or not until after it
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

    /** The answer packed by gzip, of which the second half is missing. */
    static Fault gzipCut() {
        return new GzipCut();
    }

    /** Another body than the true one, with its status; the request is carried out. */
    static Fault altered(UnaryOperator<String> body) {
        return new Altered(body);
    }

    /** The first half of the true answer, as if it were all; the request is carried out. */
    static Fault truncatedJson() {
        return altered(body -> body.substring(0, body.length() / 2));
    }

    /** Silence, and the request carried out only once it ends. */
    static Fault stalled() {
        return new Stalled(false);
    }

    /** The request is carried out, but nobody hears of it. */
    static Fault stalledAfterHandling() {
        return new Stalled(true);
    }

    /** 400 with {@code errors}. */
    static OtherAnswer badRequest() {
        return problem(400, "Bad Request");
    }

    /** 401: the token was disabled or deleted meanwhile. */
    static OtherAnswer unauthorized() {
        return problem(401, "Authentication Failed");
    }

    /** 401: the time of the token is over. */
    static OtherAnswer tokenExpired() {
        return refusal("The token has expired.");
    }

    /** 401: the token is switched off. */
    static OtherAnswer tokenDisabled() {
        return refusal("The token is disabled.");
    }

    /** 401: the token is gone. */
    static OtherAnswer tokenDeleted() {
        return refusal("The token has been deleted.");
    }

    /** 401: there is no such token, or not yet. */
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

    /** 403: the permission was taken meanwhile. */
    static OtherAnswer forbidden() {
        return problem(403, "Forbidden");
    }

    /** 404: it is gone, or was never to be seen. */
    static OtherAnswer notFound() {
        return problem(404, "Not Found");
    }

    /** 409: it contradicts the current state. */
    static OtherAnswer conflict() {
        return problemList(409, "Conflict");
    }

    /** 500 in plain text. */
    static OtherAnswer serverError() {
        return text(500, "Internal Server Error");
    }

    /** 502, a page of a proxy. */
    static OtherAnswer badGateway() {
        return html(502);
    }

    /** 504 as the gateway says it. */
    static OtherAnswer gatewayTimeout() {
        return gateway(504, "Gateway Timeout");
    }

    /** 302 to another place, such as the download of a large list (api.md 1.3). */
    static OtherAnswer redirect(String location) {
        return empty(302).with("Location", location);
    }

    /** 429 without a word on when to come back. */
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

    /** A problem with a dictionary of errors (api.md 1.5, form A). */
    static OtherAnswer problem(int status, String title) {
        return json(status, problemBody(status, title, "{\"mistake\":[\"Made on purpose.\"]}"));
    }

    /** A problem with a list of errors (form B). */
    static OtherAnswer problemList(int status, String title) {
        return json(
                status,
                problemBody(status, title, "[{\"message\":\"Made on purpose.\",\"properties\":[\"mistake\"]}]"));
    }

    /** What the gateway says (form C). */
    static OtherAnswer gateway(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\",\"statusCode\":" + status + "}");
    }

    /** Plain text (form D). */
    static OtherAnswer text(int status, String text) {
        return new OtherAnswer(status, Map.of("Content-Type", "text/plain"), text, false);
    }

    /** A page, as a proxy would answer. */
    static OtherAnswer html(int status) {
        String page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Proxy</body></html>";
        return new OtherAnswer(status, Map.of("Content-Type", "text/html"), page, false);
    }

    /** A status and nothing else. */
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
