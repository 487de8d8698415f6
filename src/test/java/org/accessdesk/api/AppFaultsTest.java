package org.accessdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.model.ApiProblem;
import org.junit.jupiter.api.Test;

/** A fault of the app is told as one, and never as the server's. */
class AppFaultsTest {

    @Test
    void aReadSaysWhatItReadAndThatNothingWasSent() throws Exception {
        try (var server = new TestServer(); var api = server.client()) {
            server.answerList("{\"id\":\"USR-1111-2222\",\"groups\":[]}");
            var call = new Call(new Cancellation(), (_, _) -> {
                throw new IllegalStateException("a bug");
            });
            var problem = Some.problem(() -> api.users(Some.ACCOUNT, call));
            assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.APP_FAULT);
            assertThat(problem.message()).isEqualTo(
                    "Access Desk failed while reading the users. Nothing was sent.");
        }
    }

    @Test
    void afterAWriteItSaysThatItWasSent() {
        var problem = Some.problem(() -> AppFaults.afterSending("reading the answer", () -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.APP_FAULT_SENT);
        assertThat(problem.message()).endsWith("It was sent.");
    }

    @Test
    void aFaultInABackReadIsNoFailedWrite() {
        var problem = Some.problem(() -> Written.readBack(() -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.APP_FAULT_SENT);
    }
}
