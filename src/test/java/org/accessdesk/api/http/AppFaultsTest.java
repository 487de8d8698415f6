package org.accessdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;

/** A fault of the app is reported as such, and never as the server's. */
class AppFaultsTest {

    @Test
    void aReadSaysWhatItReadAndThatNothingWasSent() throws Exception {
        try (var server = new TestServer(); var api = server.client()) {
            server.answerList("{\"id\":\"USR-1111-2222\",\"groups\":[]}");
            var call = new Call(new Cancellation(), (_, _) -> {
                throw new IllegalStateException("a bug");
            });
            var problem = TestValues.problem(() -> api.users(TestValues.ACCOUNT, KnownUsers.NONE, call));
            assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.APP_FAULT);
            assertThat(English.of(problem.message())).isEqualTo(
                    "Access Desk failed while reading the users. Nothing was sent.");
        }
    }

    /** A clock that fails when it is read, which happens as soon as a response has come. */
    @Test
    void aFaultInTheExchangeSaysWhetherItWasSent() throws Exception {
        var clock = Clock.offset(Clock.fixed(Instant.MAX, ZoneOffset.UTC), Duration.ofDays(1));
        try (var server = new TestServer();
                var api = HttpMarketplace.open(
                        new ConnectionSettings(server.address(), TestServer.TOKEN, MembershipEndpoint.CURRENT,
                                Timeouts.DEFAULT, RetryPolicy.DEFAULT),
                        1 << 20, new Sleeper(clock, (_, _, _) -> {}, () -> 1))) {
            var answer = TestServer.json(200, "{\"id\":\"USR-6375-2499\",\"groups\":[]}")
                    .setHeader("Date", "Sat, 01 Mar 2025 12:00:00 GMT").build();
            server.web.enqueue(answer);
            assertThat(English.of(
                    TestValues.problem(() -> api.user(TestValues.ACCOUNT, TestValues.user(), Call.plain())).message()))
                    .isEqualTo("Access Desk failed while sending a request. Nothing was sent.");
            server.web.enqueue(answer);
            assertThat(English.of(TestValues.problem(
                    () -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), Call.plain()))
                    .message())).isEqualTo("Access Desk failed while sending a request. It was sent.");
        }
    }

    @Test
    void afterAWriteItSaysThatItWasSent() {
        var problem = TestValues.problem(() -> AppFaults.afterSending(MessageCode.WHILE_READING_WRITE_ANSWER, () -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.APP_FAULT_SENT);
        assertThat(English.of(problem.message())).endsWith("It was sent.");
    }

    @Test
    void anAnswerToAWriteThatAFaultKeepsFromBeingReadIsReadBack() throws Exception {
        assertThat(WriteResult.<Object>readable(() -> {
            throw new IllegalStateException("a bug");
        })).isNull();
    }

    @Test
    void aFaultInABackReadIsNoFailedWrite() {
        var problem = TestValues.problem(() -> WriteResult.readBack(() -> {
            throw new IllegalStateException("a bug");
        }));
        assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.APP_FAULT_SENT);
    }
}
