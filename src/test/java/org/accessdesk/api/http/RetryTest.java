package org.accessdesk.api.http;

import static org.accessdesk.api.TestServer.json;
import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.accessdesk.api.Call;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.ui.kit.text.English;
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

        assertThat(api.buyers(TestValues.ACCOUNT, Call.plain()).isComplete()).isTrue();
        assertThat(server.pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void repeatsReadsAfterBrokenConnections() throws Exception {
        server.web
                .enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE).build());
        server.web.enqueue(json(200, "{\"data\":[]}".repeat(100))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE).build());
        server.answerList();

        assertThat(api.buyers(TestValues.ACCOUNT, Call.plain()).isComplete()).isTrue();
        assertThat(server.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void givesUpAfterFiveAttempts() {
        for (var i = 0; i < 5; i++) {
            server.answer(503, "{\"title\":\"Down\"}");
        }

        var problem = problem(() -> api.buyers(TestValues.ACCOUNT, Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(English.of(problem.message())).isEqualTo("Down");
        assertThat(server.web.getRequestCount()).isEqualTo(5);
        assertThat(server.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
                Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 500, 501})
    void repeatsNothingElse(int status) {
        server.answer(status, "{}");

        assertThat(problem(() -> api.group(TestValues.GROUP, Call.plain())).status()).isEqualTo(status);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsAskedWithinBounds() throws Exception {
        server.web.enqueue(json(429, "{}").addHeader("Retry-After", "7").build());
        server.web.enqueue(json(503, "{}").addHeader("Retry-After", "Sun, 01 Mar 2026 12:00:09 GMT").build());
        server.web.enqueue(json(503, "{}").addHeader("Retry-After", "0").build());
        server.answerList();

        assertThat(api.buyers(TestValues.ACCOUNT, Call.plain()).isComplete()).isTrue();
        // OkHttp repeats the last one at once by itself, which is harmless for a read.
        assertThat(server.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    void doesNotWaitForHours() {
        server.web.enqueue(json(429, "{}").addHeader("Retry-After", "3600").build());

        var problem = problem(() -> api.buyers(TestValues.ACCOUNT, Call.plain()));

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

    @Test
    void tellsThatItWaitsBeforeItDoes() throws Exception {
        server.web.enqueue(json(429, "{}").addHeader("Retry-After", "7").build());
        server.answer(503, "{}");
        server.answerList();
        var waits = new ArrayList<String>();
        var call = Call.plain().onRetry((pause, attempt) -> waits.add(attempt + " " + pause + " after "
                + server.pauses.size()));

        assertThat(api.buyers(TestValues.ACCOUNT, call).isComplete()).isTrue();
        assertThat(waits).containsExactly("1 PT7S after 0", "2 PT1S after 1");
    }

    @Test
    void aLookUpOnTheWayTellsThatItWaitsToo() throws Exception {
        server.answer(429, "{}");
        server.answerList("{\"id\":\"" + TestValues.MEMBERSHIP + "\",\"user\":{\"id\":\"" + TestValues.USER
                + "\"},\"groups\":[]}");
        server.answer("{\"id\":\"" + TestValues.MEMBERSHIP + "\",\"user\":{\"id\":\"" + TestValues.USER
                + "\"},\"groups\":[]}");
        var waits = new ArrayList<Duration>();
        try (var legacy = server.client(MembershipEndpoint.LEGACY)) {
            legacy.user(TestValues.ACCOUNT, TestValues.user(null),
                    Call.plain().onRetry((pause, _) -> waits.add(pause)));
        }
        assertThat(waits).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aWriteThatIsToldToWaitSaysSoAtOnce(int status) {
        server.web.enqueue(json(status, "{}").addHeader("Retry-After", "7").build());
        var waits = new ArrayList<Duration>();

        var problem = problem(() -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP),
                Call.plain().onRetry((pause, _) -> waits.add(pause))));

        assertThat(problem.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(server.web.getRequestCount()).isEqualTo(1);
        assertThat(waits).isEmpty();
        assertThat(server.pauses).isEmpty();
    }

    @Test
    void aWriteThatIsToldToComeBackAtOnceIsNotSentAgainEither() {
        server.web.enqueue(json(503, "{}").addHeader("Retry-After", "0").build());
        server.web.enqueue(json(408, "{}").build());

        for (var kind : new Kind[]{Kind.RATE_LIMITED, Kind.REJECTED}) {
            assertThat(problem(
                    () -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), Call.plain()))
                    .kind())
                    .isEqualTo(kind);
        }
        assertThat(server.web.getRequestCount()).isEqualTo(2);
    }
}
