package org.accessdesk.demo.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Faults;
import org.accessdesk.demo.RequestLog;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.query.BadQueryException;
import org.accessdesk.demo.world.Platform;
import org.accessdesk.demo.world.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests from the wire, lets them in, and writes the answers or the faults that were asked for. */
public final class Wire implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int LARGEST_BODY = 1 << 20;
    private static final String BEARER = "bearer ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final Router router;
    private final Errors errors;
    private final Faults faults;
    private final RequestLog log;
    private final Duration latency;

    public Wire(Platform platform, Set<Switch> switches, Faults faults, RequestLog log, Duration latency) {
        this.platform = platform;
        this.router = Routes.router(platform, switches);
        this.errors = new Errors(new Views(platform.world(), switches));
        this.faults = faults;
        this.log = log;
        this.latency = latency;
    }

    /** What goes out: the text, broken off after {@code cutAt} bytes unless that is negative. */
    private record Response(int status, String type, String body, int cutAt) {
        static final int WHOLE = -1;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            var response = respond(exchange, method, path, body);
            log.add(new RequestLog.Entry(method, path, orEmpty(exchange.getRequestURI().getRawQuery()),
                    response.status, new String(body, StandardCharsets.UTF_8),
                    response.body));
            send(exchange, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Response respond(HttpExchange exchange, String method, String path, byte[] body)
            throws InterruptedException {
        if (latency.isPositive()) {
            Thread.sleep(latency);
        }
        var fault = faults.take(method, path).orElse(null);
        switch (fault) {
            case null -> {
                return answer(exchange, method, path, body);
            }
            case Fault.Answer(var status, var type, var text, var headers) -> {
                headers.forEach(exchange.getResponseHeaders()::set);
                return new Response(status, type, text, Response.WHOLE);
            }
            case Fault.Late(var delay) -> Thread.sleep(delay);
            case Fault.Stalled _ -> faults.awaitRelease();
            case Fault.Meanwhile(var action) -> action.run();
            case Fault.Cut(var bytes) -> {
                var whole = answer(exchange, method, path, body);
                return new Response(whole.status, whole.type, whole.body, bytes);
            }
        }
        return answer(exchange, method, path, body);
    }

    private Response answer(HttpExchange exchange, String method, String path, byte[] body) {
        Answer answer;
        try {
            answer = serve(exchange, method, path, body);
        } catch (Refusal e) {
            answer = errors.of(e);
        } catch (BadQueryException e) {
            answer = errors.of(400, "mistake", String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            answer = errors.of(400, "body", "The request body is not valid JSON.");
        } catch (RuntimeException e) {
            LOG.error("The embedded marketplace failed on {} {}", method, path, e);
            answer = errors.of(500, "", "An unexpected error occurred.");
        }
        var type = answer.status() < 400 ? "application/json; charset=utf-8" : "application/problem+json";
        return new Response(answer.status(), type,
                answer.body() == null ? "" : JSON.writeValueAsString(answer.body()), Response.WHOLE);
    }

    private Answer serve(HttpExchange exchange, String method, String path, byte[] body)
            throws Refusal, BadQueryException {
        if (body.length > LARGEST_BODY) {
            return errors.of(413, "", "The request body is too large.");
        }
        var found = router.find(method, path);
        synchronized (platform.world()) {
            var by = platform.enter(bearer(exchange.getRequestHeaders().getFirst("Authorization")));
            if (found == null) {
                return errors.of(404, "", "Resource not found");
            }
            if (found.handler() == null) {
                return errors.of(405, "", "The method " + method + " is not offered here.");
            }
            if (body.length > 0 && !isJson(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                return errors.of(415, "", "The body must be JSON.");
            }
            var json = parse(body);
            return found.handler()
                    .handle(new Request(by, found.ids(), exchange.getRequestURI().getRawQuery(), json));
        }
    }

    private static @Nullable JsonNode parse(byte[] body) {
        return body.length == 0 ? null : JSON.readTree(body);
    }

    private static boolean isJson(@Nullable String type) {
        var name = type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
        return name.equals("application/json") || name.equals("text/json")
                || (name.startsWith("application/") && name.endsWith("+json"));
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        var bytes = response.body.getBytes(StandardCharsets.UTF_8);
        if (!response.type.isEmpty() && bytes.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", response.type);
        }
        exchange.sendResponseHeaders(response.status, bytes.length == 0 ? -1 : bytes.length);
        if (response.cutAt >= 0) {
            // The length is announced, so closing early breaks the answer off.
            exchange.getResponseBody().write(bytes, 0, Math.min(bytes.length, response.cutAt));
            exchange.getResponseBody().flush();
            throw new IOException("The answer is cut on demand.");
        }
        exchange.getResponseBody().write(bytes);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
