package org.accessdesk.api;

import static org.accessdesk.api.Some.problem;
import static org.accessdesk.api.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.accessdesk.model.ApiProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void repeatsReadsAfterPassingFaults(int status) throws Exception {
        server.answer(status, "{}");
        server.answerList();

        assertThat(api.buyers(Some.ACCOUNT, Call.plain()).isComplete()).isTrue();
        assertThat(server.pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void repeatsReadsAfterBrokenConnections() throws Exception {
        server.web
                .enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE).build());
        server.web.enqueue(json(200, "{\"data\":[]}".repeat(100))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE).build());
        server.answerList();

        assertThat(api.buyers(Some.ACCOUNT, Call.plain()).isComplete()).isTrue();
        assertThat(server.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void givesUpAfterFiveAttempts() {
        for (var i = 0; i < 5; i++) {
            server.answer(503, "{\"title\":\"Down\"}");
        }

        var problem = problem(() -> api.buyers(Some.ACCOUNT, Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(problem.message()).isEqualTo("Down");
        assertThat(server.web.getRequestCount()).isEqualTo(5);
        assertThat(server.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
                Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 500, 501})
    void repeatsNothingElse(int status) {
        server.answer(status, "{}");

        assertThat(problem(() -> api.group(Some.GROUP, Call.plain())).status()).isEqualTo(status);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsAskedWithinBounds() throws Exception {
        server.web.enqueue(json(429, "{}").addHeader("Retry-After", "7").build());
        server.web.enqueue(json(503, "{}").addHeader("Retry-After", "Sun, 01 Mar 2026 12:00:09 GMT").build());
        server.web.enqueue(json(503, "{}").addHeader("Retry-After", "0").build());
        server.answerList();

        assertThat(api.buyers(Some.ACCOUNT, Call.plain()).isComplete()).isTrue();
        // OkHttp repeats the last one at once and by itself: a read, so that does no harm.
        assertThat(server.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void doesNotWaitForHours() {
        server.web.enqueue(json(429, "{}").addHeader("Retry-After", "3600").build());

        var problem = problem(() -> api.buyers(Some.ACCOUNT, Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(server.pauses).isEmpty();
    }

    @Test
    void pausesGrowToABoundAndVary() {
        var policy = RetryPolicy.DEFAULT;

        assertThat(policy.pause(1, 0)).isEqualTo(Duration.ofMillis(250));
        assertThat(policy.pause(3, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.pause(1_000, 1)).isEqualTo(policy.longest());
    }
}
