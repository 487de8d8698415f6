package org.accessdesk.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.accessdesk.demo.http.Api;
import org.accessdesk.demo.http.Reply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The wire before the API: reads requests, lets faults happen, writes answers, keeps the log of both. */
final class Front implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final int LARGEST_BODY = 4_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Api api;
    private final Duration latency;
    private final Faults faults;
    private final RequestLog log;

    Front(Api api, Duration latency, Faults faults, RequestLog log) {
        this.api = api;
        this.latency = latency;
        this.faults = faults;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = read(exchange);
            pause(latency);
            serve(exchange, body);
        } catch (InterruptedException e) {
            // The marketplace closes: whoever still waits hears nothing more.
            Thread.currentThread().interrupt();
        }
    }

    /** Runs {@code action} while no request is handled. */
    void alone(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private void serve(HttpExchange exchange, String body) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        for (Fault fault : faults.due(exchange.getRequestMethod(), path)) {
            switch (fault) {
                case Fault.Latency(var duration) -> pause(duration);
                case Fault.Hook(var action) -> action.run();
                case Fault.Answer answer -> {
                    if (answer.handled()) {
                        truth(exchange, body);
                    }
                    send(exchange, body, new WireAnswer(answer.status(), answer.headers(), answer.body()));
                    return;
                }
                case Fault.Altered(var change) -> {
                    WireAnswer answer = truth(exchange, body);
                    send(exchange, body,
                            new WireAnswer(answer.status(), answer.headers(), change.apply(answer.body())));
                    return;
                }
                case Fault.GzipCut() -> {
                    gzipCut(exchange, body, truth(exchange, body));
                    return;
                }
                case Fault.Cut() -> {
                    cut(exchange, body, truth(exchange, body));
                    return;
                }
                case Fault.Stalled(var handled) -> {
                    stall(exchange, body, handled);
                    return;
                }
            }
        }
        send(exchange, body, truth(exchange, body));
    }

    private void stall(HttpExchange exchange, String body, boolean handled) throws IOException, InterruptedException {
        WireAnswer early = handled ? truth(exchange, body) : null;
        faults.await();
        send(exchange, body, early == null ? truth(exchange, body) : early);
    }

    /** The answer of the API. */
    private WireAnswer truth(HttpExchange exchange, String body) {
        if (body.length() > LARGEST_BODY) {
            return new WireAnswer(413, Map.of("Content-Type", "text/plain"), "Payload Too Large");
        }
        lock.lock();
        try {
            return wire(api.answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query(exchange),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
        } catch (RuntimeException e) {
            LOG.error("The embedded marketplace failed at {}", exchange.getRequestURI().getPath(), e);
            return new WireAnswer(500, Map.of("Content-Type", "text/plain"), "Internal Server Error");
        } finally {
            lock.unlock();
        }
    }

    private static WireAnswer wire(Reply reply) {
        JsonNode body = reply.body();
        if (body == null) {
            return new WireAnswer(reply.status(), reply.headers(), "");
        }
        return new WireAnswer(reply.status(), reply.headers(), body.toString());
    }

    private void send(HttpExchange exchange, String requestBody, WireAnswer answer) throws IOException {
        record(exchange, answer.status(), requestBody, answer.body());
        write(exchange, answer, answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpExchange exchange, WireAnswer answer, byte[] bytes) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    /** Says that the first half of the packed answer is all of it. */
    private void gzipCut(HttpExchange exchange, String requestBody, WireAnswer answer) throws IOException {
        record(exchange, answer.status(), requestBody, answer.body());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        write(exchange, answer, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    }

    /** Promises the whole answer and sends half of it; closing the exchange then closes the connection. */
    private void cut(HttpExchange exchange, String requestBody, WireAnswer answer) throws IOException {
        record(exchange, 0, requestBody, answer.body());
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length + 1L);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, bytes.length / 2);
        out.flush();
    }

    private void record(HttpExchange exchange, int status, String requestBody, String responseBody) {
        log.add(new RecordedRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange),
                status,
                requestBody,
                responseBody));
    }

    private static String query(HttpExchange exchange) {
        @Nullable
        String raw = exchange.getRequestURI().getRawQuery();
        return raw == null ? "" : raw;
    }

    private static String read(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void pause(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            Thread.sleep(duration);
        }
    }
}
