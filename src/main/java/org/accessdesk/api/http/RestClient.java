package org.accessdesk.api.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.http.SendProgress.SendStage;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.query.Query;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Latency;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Sends and receives the marketplace's JSON: retries reads on transient errors, sends writes once. */
public final class RestClient implements AutoCloseable {
    private static final int MOST_REDIRECTS = 2;
    private static final int ACCEPTED = 202;

    private final HttpUrl address;
    private final HttpExchange exchange;
    private final Problems problems;
    private final RetryPolicy retry;
    private final Sleeper sleeper;

    public RestClient(ConnectionSettings settings, HttpExchange exchange, Sleeper sleeper) {
        this.address = HttpUrl.get(settings.address().toString());
        this.exchange = exchange;
        this.problems = new Problems(settings.token(), sleeper.clock());
        this.retry = settings.retry();
        this.sleeper = sleeper;
    }

    /**
     * Reads an object or a list.
     *
     * @throws ApiException also if the response is empty, which is invalid for a read
     */
    public JsonNode get(Query query, Call call) throws ApiException {
        for (var attempt = 1;; attempt++) {
            try {
                var reply = followed(query.at(address), call);
                var body = body(reply);
                if (body.isMissingNode()) {
                    throw new ApiException(problems.notUnderstood(reply, Kind.NOT_UNDERSTOOD,
                            Message.of(MessageCode.ANSWER_EMPTY)));
                }
                return body;
            } catch (ApiException e) {
                var pause = pauseAfter(e.problem(), attempt, call);
                if (pause == null) {
                    throw e;
                }
                call.waits().waiting(pause, attempt);
                rest(pause, call);
            }
        }
    }

    /** Takes the entries of a list. */
    @FunctionalInterface
    public interface LineReceiver {
        /**
         * Takes one; {@code total} is the server's count of all.
         *
         * @throws ApiException if it is no object
         */
        void entry(Line entry, int total) throws ApiException;
    }

    /**
     * Reads a whole list from one response, once: a failure is a reason to read it by pages.
     *
     * @return false if the server only sends pages; {@code receiver} has received nothing then
     * @throws ApiException also if not all entries came: what was received is then to be forgotten
     */
    public boolean lines(Query query, Call call, LineReceiver receiver) throws ApiException {
        return exchange.lines(query.at(address), call, response -> {
            var lines = LineResponse.of(response);
            if (lines != null) {
                lines.read(receiver);
            } else if (LineResponse.isPassing(response.code())) {
                throw new ApiException(problems.of(new Reply(response.request().url(), response.code(),
                        response.headers(), ByteString.EMPTY)));
            }
            return lines != null;
        });
    }

    /**
     * Writes, once. Returns a missing node if the server responded with success and no body.
     *
     * @throws ApiException also if a success refuses in its body, or was accepted and not done yet: only a read shows
     * the result
     */
    public JsonNode put(Query query, JsonNode content, Call call) throws ApiException {
        return answered(exchange.put(query.at(address), ApiJson.bytes(content), call));
    }

    /** As {@link #put}, to create something. */
    public JsonNode post(Query query, JsonNode content, Call call) throws ApiException {
        return answered(exchange.post(query.at(address), ApiJson.bytes(content), call));
    }

    /** As {@link #put}, to delete something; the response has no body. */
    public JsonNode delete(Query query, Call call) throws ApiException {
        return answered(exchange.delete(query.at(address), call));
    }

    private JsonNode answered(Reply reply) throws ApiException {
        return AppFaults.afterSending(MessageCode.WHILE_READING_WRITE_ANSWER, () -> written(reply));
    }

    private JsonNode written(Reply reply) throws ApiException {
        if (!reply.isOk()) {
            throw new ApiException(problems.of(reply));
        }
        if (reply.contentType().toLowerCase(Locale.ROOT).startsWith("text/plain") && !reply.isEmpty()) {
            throw new ApiException(problems.of(reply, MissingNode.getInstance()));
        }
        var body = body(reply);
        var refusal = Refusal.in(body);
        if (!refusal.isMissingNode()) {
            throw new ApiException(problems.of(reply, refusal));
        }
        if (reply.status() == ACCEPTED) {
            throw new ApiException(problems.accepted(reply));
        }
        return body;
    }

    private Reply followed(HttpUrl first, Call call) throws ApiException {
        var reply = exchange.get(first, call);
        for (var hops = 0; reply.isRedirect() && hops < MOST_REDIRECTS; hops++) {
            var location = reply.headers().get("Location");
            var target = location == null ? null : first.resolve(location);
            if (target == null || !isSameOrigin(first, target)) {
                break;
            }
            reply = exchange.get(target, call);
        }
        if (!reply.isOk()) {
            throw new ApiException(problems.of(reply));
        }
        return reply;
    }

    /** The token is sent only to the server it belongs to. */
    private static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    private JsonNode body(Reply reply) throws ApiException {
        try {
            return ApiJson.strict(reply);
        } catch (ApiJson.NotJson e) {
            throw new ApiException(problems.notUnderstood(reply, e.kind(), e.problem()));
        }
    }

    /** How long to wait before the next attempt; null if there is none. */
    private @Nullable Duration pauseAfter(ApiProblem problem, int attempt, Call call) {
        var left = problem.kind() == Kind.RATE_LIMITED && !call.retriesRateLimits();
        if (left || attempt >= retry.attempts() || !isPassing(problem)) {
            return null;
        }
        var asked = problem.retryAfter();
        if (asked == null) {
            return retry.pause(attempt, sleeper.jitter().getAsDouble());
        }
        return asked.compareTo(retry.longestAsked()) <= 0 ? asked : null;
    }

    private static boolean isPassing(ApiProblem problem) {
        return switch (problem.status()) {
            case 429, 502, 503, 504 -> true;
            // No response, or only a part of it.
            case 0 -> problem.kind() == Kind.UNREACHABLE || problem.kind() == Kind.TIMED_OUT
                    || problem.kind() == Kind.NOT_UNDERSTOOD;
            default -> false;
        };
    }

    private void rest(Duration pause, Call call) throws ApiException {
        try {
            sleeper.pause().rest(pause, call.cancellation(), exchange.closing());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(NetworkProblems.stopped(false, SendStage.CONNECTING), e);
        }
    }

    public Optional<Latency> latency() {
        return exchange.latency();
    }

    public Optional<Duration> clockAhead() {
        return exchange.clockAhead();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
