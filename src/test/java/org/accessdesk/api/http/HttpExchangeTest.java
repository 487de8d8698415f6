package org.accessdesk.api.http;

import static org.accessdesk.api.TestServer.json;
import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.accessdesk.api.Call;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid responses, and what they mean for a read. */
class HttpExchangeTest {
    private final TestServer server = new TestServer();
    private HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private ApiProblem readProblem() {
        return problem(() -> api.group(TestValues.GROUP, Call.plain()));
    }

    @Test
    void sendsItsHeaders() throws Exception {
        server.answer(TestServer.resource("group.json"));

        api.group(new GroupId("UGR-5240-4954"), Call.plain());

        var headers = server.taken().getHeaders();
        assertThat(headers.get("Authorization")).isEqualTo("Bearer " + TestServer.TOKEN.reveal());
        assertThat(headers.get("Accept")).isEqualTo("application/json");
        assertThat(headers.get("User-Agent")).startsWith("access-desk/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text/html|<html>Sign in</html>|web page",
            "application/json|<!DOCTYPE html>|web page", "text/plain|fine|text/plain",
            "application/json|{\"id\":\"UGR|ends in the middle", "application/json|''|is empty",
            "application/json|{id}|no valid JSON (line 1", "application/json|{} {}|no valid JSON"})
    void tellsAnAnswerThatIsNotTheMarketplaces(String type, String body, String why) {
        server.web.enqueue(new MockResponse.Builder().addHeader("Content-Type", type)
                .addHeader("traceparent", "00-1-2-00").body(body).build());

        var problem = readProblem();

        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(problem.status()).isEqualTo(200);
        assertThat(English.of(problem.message())).contains(why);
        assertThat(problem.traceId()).isEqualTo("00-1-2-00");
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void tellsAnAnswerThatWasCut() throws Exception {
        var zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.writeUtf8(TestServer.resource("group.json"));
        }
        for (var i = 0; i < 5; i++) {
            var half = new Buffer();
            zipped.copyTo(half, 0, zipped.size() / 2);
            server.web.enqueue(json(200, "").body(half).addHeader("Content-Encoding", "gzip").build());
        }

        var problem = readProblem();

        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(English.of(problem.message())).contains("was cut");
    }

    @Test
    void readsNoMoreThanATrueAnswerHolds() {
        server.web.enqueue(json(200, "\"" + "x".repeat(2 << 20) + "\"").build());

        assertThat(readProblem().kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void unpacksNoMoreThanATrueAnswerHolds() throws Exception {
        var zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.writeUtf8(" ".repeat(2 << 20));
        }
        server.web.enqueue(json(200, "").body(zipped).addHeader("Content-Encoding", "gzip").build());

        assertThat(readProblem().kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void tellsAServerThatIsNotThere() {
        server.close();

        assertThat(readProblem().kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(server.pauses).hasSize(4);
    }

    /** Sends plain HTTP at once, so that the handshake meets it whatever the timing. */
    @Test
    void tellsAServerWithoutEncryption() throws Exception {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> speakPlainly(plain));
            api.close();
            api = server.client(URI.create("https://127.0.0.1:" + plain.getLocalPort()), MembershipEndpoint.CURRENT,
                    Timeouts.DEFAULT, 1 << 20);

            assertThat(readProblem().kind()).isEqualTo(Kind.TLS);
            assertThat(server.pauses).isEmpty();
        }
    }

    private static void speakPlainly(ServerSocket plain) {
        try (var socket = plain.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            // Reads to the end: closing with unread bytes would reset the connection during the handshake.
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tellsASilentServer() {
        api.close();
        api = server.client(server.address(), MembershipEndpoint.CURRENT,
                new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofSeconds(60)), 1 << 20);
        for (var i = 0; i < 5; i++) {
            server.web.enqueue(json(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE).build());
        }

        assertThat(readProblem().kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void boundsTheWholeCall() {
        api.close();
        api = server.client(server.address(), MembershipEndpoint.CURRENT,
                new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMillis(80)), 1 << 20);
        for (var i = 0; i < 5; i++) {
            server.web.enqueue(json(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE).build());
        }

        assertThat(readProblem().kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @ParameterizedTest
    @CsvSource({"'Sun, 01 Mar 2026 11:53:00 GMT',PT7M", "'Sun, 01 Mar 2026 12:03:00 GMT',PT-3M"})
    void tellsAClockThatIsWrong(String date, Duration ahead) throws Exception {
        assertThat(api.clockAhead()).isEmpty();
        server.web.enqueue(json(401, "{}").addHeader("Date", date).build());
        assertThat(readProblem().kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(api.clockAhead()).contains(ahead);
    }

    /** The same holds for a cached response. */
    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "Sun, 01 Mar 2026 11:53:00 GMT"})
    void anAnswerWithoutADateSaysNothingOfTheClock(String date) {
        var answer = json(401, "{}").addHeader("Age", "420");
        server.web.enqueue(date.isEmpty() ? answer.build() : answer.addHeader("Date", date).build());
        readProblem();
        assertThat(api.clockAhead()).isEmpty();
    }

    @Test
    void followsARedirectOfAReadWithinTheServer() throws Exception {
        server.web.enqueue(json(307, "").addHeader("Location", "/elsewhere?x=1").build());
        server.answerList();

        assertThat(api.buyers(TestValues.ACCOUNT, Call.plain()).isComplete()).isTrue();
        server.taken();
        assertThat(server.takenLine()).isEqualTo("GET /elsewhere?x=1");
    }

    @Test
    void takesTheTokenToNoOtherServer() {
        try (var other = new TestServer()) {
            server.web.enqueue(json(302, "").addHeader("Location", other.address() + "/file").build());

            var problem = readProblem();

            assertThat(problem.kind()).isEqualTo(Kind.REDIRECTED);
            assertThat(other.web.getRequestCount()).isZero();
        }
    }

    @Test
    void leavesACircleOfRedirects() {
        for (var i = 0; i < 3; i++) {
            server.web.enqueue(json(302, "").addHeader("Location", "/again").build());
        }

        assertThat(readProblem().kind()).isEqualTo(Kind.REDIRECTED);
        assertThat(server.web.getRequestCount()).isEqualTo(3);
    }

    @Test
    void keepsTheTokenOutOfExceptions() {
        server.answer(401, "{\"title\":\"Bad token " + TestServer.TOKEN.reveal() + "\"}");

        assertThat(catchThrowable(() -> api.group(TestValues.GROUP, Call.plain())))
                .satisfies(e -> assertThat(e.toString()).doesNotContain(TestServer.SECRET).contains("UNAUTHORIZED"));
    }
}
