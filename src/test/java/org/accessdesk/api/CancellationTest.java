package org.accessdesk.api;

import static org.accessdesk.api.TestServer.json;
import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.SocketEffect;
import org.accessdesk.api.http.Sleeper;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.ui.kit.text.English;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();
    private final Cancellation cancellation = new Cancellation();
    private final Call call = Call.of(cancellation);

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private ApiProblem stopped(ThrowingCallable running, Runnable stop) {
        var problem = CompletableFuture.supplyAsync(() -> problem(running), Thread::startVirtualThread);
        server.taken();
        stop.run();
        return problem.join();
    }

    @Test
    void endsAReadThatWaits() {
        server.web.enqueue(json(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE).build());

        var problem = stopped(() -> api.group(TestValues.GROUP, call), cancellation::cancel);

        assertThat(problem.kind()).isEqualTo(Kind.CANCELLED);
        assertThat(server.pauses).isEmpty();
    }

    @Test
    void endsInTheMiddleOfAnAnswer() {
        server.web.enqueue(json(200, " ".repeat(100_000)).onResponseBody(SocketEffect.Stall.INSTANCE).build());

        assertThat(stopped(() -> api.group(TestValues.GROUP, call), cancellation::cancel).kind())
                .isEqualTo(Kind.CANCELLED);
    }

    @Test
    void doesNotCallAWriteUndoneThatWasSent() {
        server.web.enqueue(json(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE).build());

        var problem = stopped(
                () -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), call),
                cancellation::cancel);

        assertThat(problem.kind()).isEqualTo(Kind.UNANSWERED);
        assertThat(English.of(problem.message())).contains("stopped", "not known");
    }

    @Test
    void sendsNothingAfterwards() {
        cancellation.cancel();

        assertThat(problem(() -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), call))
                .kind())
                .isEqualTo(Kind.CANCELLED);
        assertThat(server.web.getRequestCount()).isZero();
    }

    @Test
    void endsBetweenPages() {
        server.answer(TestServer.list(3, 1, "{\"id\":\"BUY-1111-2222\"}"));
        var stopping = new Call(cancellation, (_, _) -> cancellation.cancel());

        assertThat(problem(() -> api.buyers(TestValues.ACCOUNT, stopping)).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void endsAPause() {
        var sleeper = new Sleeper(Clock.systemUTC(), (length, one, other) -> {
            cancellation.cancel();
            Sleeper.REAL.pause().rest(length.plusDays(1), one, other);
        }, () -> 1);
        var settings = ConnectionSettings.of(server.address(), TestServer.TOKEN);
        server.answer(503, "{}");

        try (var patient = HttpMarketplace.open(settings, 1 << 20, sleeper)) {
            assertThat(problem(() -> patient.buyers(TestValues.ACCOUNT, call)).kind()).isEqualTo(Kind.CANCELLED);
        }
    }

    @Test
    void closingEndsWhatRunsAndWhatComes() {
        server.web.enqueue(json(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertThat(stopped(() -> api.group(TestValues.GROUP, call), api::close).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(problem(() -> api.group(TestValues.GROUP, call)).kind()).isEqualTo(Kind.CANCELLED);
    }
}
