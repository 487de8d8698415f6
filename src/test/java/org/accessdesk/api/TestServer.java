package org.accessdesk.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.accessdesk.api.http.Sleeper;
import org.accessdesk.api.rest.HttpMarketplace;

/** A server with scripted responses, and a client of it that never sleeps. */
public final class TestServer implements AutoCloseable {
    public static final String SECRET = "ThisIsTheSecretPart0123456789";
    public static final ApiToken TOKEN = ApiToken.parse("idt:TKN-1111-2222:" + SECRET);
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public final MockWebServer web = new MockWebServer();
    public final List<Duration> pauses = new ArrayList<>();

    public TestServer() {
        try {
            web.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + web.getPort());
    }

    public HttpMarketplace client() {
        return client(MembershipEndpoint.CURRENT);
    }

    public HttpMarketplace client(MembershipEndpoint endpoint) {
        return client(address(), endpoint, Timeouts.DEFAULT, 1 << 20);
    }

    public HttpMarketplace client(URI address, MembershipEndpoint endpoint, Timeouts timeouts, long longest) {
        var settings = new ConnectionSettings(address, TOKEN, endpoint, timeouts, RetryPolicy.DEFAULT);
        return HttpMarketplace.open(settings, longest, new Sleeper(CLOCK, (pause, _, _) -> pauses.add(pause), () -> 1));
    }

    /** Responds with {@code json} and 200 next. */
    public void answer(String json) {
        answer(200, json);
    }

    public void answer(int status, String json) {
        web.enqueue(json(status, json).build());
    }

    public static MockResponse.Builder json(int status, String json) {
        return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json; charset=utf-8")
                .body(json);
    }

    /** Responds with a whole list of these entries next. */
    public void answerList(String... entries) {
        answer(list(entries.length, 100, entries));
    }

    public static String list(int total, int limit, String... entries) {
        return "{\"$meta\":{\"pagination\":{\"offset\":0,\"limit\":" + limit + ",\"total\":" + total + "}},\"data\":["
                + String.join(",", entries) + "]}";
    }

    /** The next request that arrived. */
    public RecordedRequest taken() {
        try {
            return requireNonNull(web.takeRequest(10, TimeUnit.SECONDS), "no request arrived");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The method and target of the next request that arrived. */
    public String takenLine() {
        var request = taken();
        return request.getMethod() + " " + request.getTarget();
    }

    public static String body(RecordedRequest request) {
        return requireNonNull(request.getBody(), "a request without a body").utf8();
    }

    public static String resource(String name) {
        try (var in = requireNonNull(TestServer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
