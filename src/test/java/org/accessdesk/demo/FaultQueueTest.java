package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Tests the injection of faults. */
class FaultQueueTest {
    private static final String ANY = ".*";
    private static final String GROUPS = "/public/v1/accounts/user-groups";

    private final Sandbox sandbox = Sandbox.open();
    private final FaultQueue faults = sandbox.marketplace.faults();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aFaultHappensAsOftenAsAskedAndOnlyWhereAsked() {
        faults.next(2, "GET", GROUPS, Fault.tooManyRequests());
        assertThat(sandbox.get("/account-users").status()).isEqualTo(200);
        assertThat(sandbox.post("/user-groups", "{\"name\":\"x\"}").status()).isEqualTo(201);
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(429);
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(429);
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(200);
    }

    @Test
    void alwaysLastsUntilItIsCleared() {
        faults.always("*", ANY, Fault.empty(503));
        for (int i = 0; i < 3; i++) {
            assertThat(sandbox.get("/user-groups").status()).isEqualTo(503);
        }
        faults.clear();
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(200);
    }

    @Test
    void retryAfterIsAbsentOrInSecondsOrADate() {
        faults.next(1, "*", ANY, Fault.tooManyRequests());
        faults.next(1, "*", ANY + "2", Fault.tooManyRequests(Duration.ofSeconds(7)));
        faults.next(1, "*", ANY + "3", Fault.tooManyRequests(Instant.parse("2026-11-20T08:00:05Z")));
        assertThat(sandbox.get("/1").raw().headers().firstValue("Retry-After")).isEmpty();
        assertThat(sandbox.get("/2").raw().headers().firstValue("Retry-After")).hasValue("7");
        assertThat(sandbox.get("/3").raw().headers().firstValue("Retry-After"))
                .hasValue("Fri, 20 Nov 2026 08:00:05 GMT");
    }

    @Test
    void errorsComeInEveryForm() {
        faults.next(1, "*", ANY, Fault.problem(409, "Conflict"));
        assertThat(sandbox.get("/x").body().at("/errors/mistake/0").stringValue()).isEqualTo("Made on purpose.");
        faults.next(1, "*", ANY, Fault.problemList(400, "Bad Request"));
        assertThat(sandbox.get("/x").body().at("/errors/0/message").stringValue()).isEqualTo("Made on purpose.");
        faults.next(1, "*", ANY, Fault.gateway(502, "Bad gateway"));
        assertThat(sandbox.get("/x").body().get("statusCode").intValue()).isEqualTo(502);
        faults.next(1, "*", ANY, Fault.text(500, "Internal Server Error"));
        assertThat(sandbox.get("/x").raw().headers().firstValue("Content-Type")).hasValue("text/plain");
        faults.next(1, "*", ANY, Fault.html(200));
        assertThat(sandbox.get("/x").raw().body()).startsWith("<!DOCTYPE html>");
        faults.next(1, "*", ANY, Fault.empty(200));
        assertThat(sandbox.get("/x").raw().body()).isEmpty();
        faults.next(1, "*", ANY, Fault.empty(302).with("Location", "https://files.example/list"));
        assertThat(sandbox.get("/x").raw().headers().firstValue("Location")).hasValue("https://files.example/list");
    }

    @Test
    void anAnswerMayBeLostAfterTheWriteWasDone() {
        String path = "/user-groups/" + sandbox.group("Finance");
        faults.next(1, "PUT", ANY, Fault.gateway(504, "Timeout").afterHandling());
        assertThat(sandbox.put(path, "{\"description\":\"Done\"}").status()).isEqualTo(504);
        assertThat(sandbox.get(path).body().get("description").stringValue()).isEqualTo("Done");
        faults.next(1, "PUT", ANY, Fault.gateway(504, "Timeout"));
        sandbox.put(path, "{\"description\":\"Not done\"}");
        assertThat(sandbox.get(path).body().get("description").stringValue()).isEqualTo("Done");
    }

    @Test
    void everyRefusalIsReadyMade() {
        List<Fault.OtherAnswer> refusals = List.of(Fault.badRequest(), Fault.unauthorized(), Fault.forbidden(),
                Fault.notFound(), Fault.conflict(), Fault.tooManyRequests(), Fault.serverError(), Fault.badGateway(),
                Fault.gatewayTimeout(), Fault.redirect("https://files.example/list"));
        List<Integer> statuses = List.of(400, 401, 403, 404, 409, 429, 500, 502, 504, 302);
        for (int i = 0; i < refusals.size(); i++) {
            faults.next(1, "GET", GROUPS, refusals.get(i));
            SandboxAnswer answer = sandbox.get("/user-groups");
            assertThat(answer.status()).isEqualTo(statuses.get(i));
            assertThat(answer.raw().body().contains("errors")).isEqualTo(i < 6);
        }
    }

    @Test
    void anAnswerMayDifferFromWhatIsStored() {
        String path = "/user-groups/" + sandbox.group("Finance");
        faults.next(1, "PUT", ANY, Fault.altered(body -> body.replace("Done", "Other")));
        assertThat(sandbox.put(path, "{\"description\":\"Done\"}").body().get("description").stringValue())
                .isEqualTo("Other");
        assertThat(sandbox.get(path).body().get("description").stringValue()).isEqualTo("Done");
    }

    @Test
    void jsonMayEndInTheMiddle() {
        faults.next(1, "GET", GROUPS, Fault.truncatedJson());
        SandboxAnswer answer = sandbox.get("/user-groups");
        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::body).isInstanceOf(JacksonException.class);
        assertThat(sandbox.get("/user-groups").total()).isEqualTo(24);
    }

    @Test
    void aPackedAnswerMayEndInTheMiddle() throws Exception {
        String path = "/user-groups/" + sandbox.group("Finance");
        faults.next(1, "PUT", ANY, Fault.gzipCut());
        HttpResponse<byte[]> answer = sandbox.http().send(
                sandbox.request("PUT", path, "{\"description\":\"Done\"}").build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThatThrownBy(() -> new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isInstanceOf(EOFException.class);
        assertThat(sandbox.get(path).body().get("description").stringValue()).isEqualTo("Done");
    }

    @Test
    void aCutAnswerEndsInTheMiddle() {
        String path = "/user-groups/" + sandbox.group("Finance");
        faults.next(1, "PUT", ANY, Fault.cut());
        assertThatThrownBy(() -> sandbox.put(path, "{\"description\":\"Done\"}")).hasCauseInstanceOf(IOException.class);
        assertThat(sandbox.get(path).body().get("description").stringValue()).isEqualTo("Done");
    }

    @Test
    void aStalledAnswerComesOnceReleased() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        faults.next(1, "GET", GROUPS, Fault.before(reached::countDown));
        faults.next(1, "GET", GROUPS, Fault.stalled());
        CompletableFuture<HttpResponse<String>> answer = sandbox.http()
                .sendAsync(sandbox.request("GET", "/user-groups", "").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        // Other requests are served in the meantime.
        assertThat(sandbox.get("/account-users").status()).isEqualTo(200);
        assertThat(answer).isNotDone();
        while (!answer.isDone()) {
            faults.release();
            Thread.onSpinWait();
        }
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void aStalledWriteMayBeDoneAlready() throws Exception {
        String path = "/user-groups/" + sandbox.group("Finance");
        faults.next(1, "PUT", ANY, Fault.stalledAfterHandling());
        CompletableFuture<HttpResponse<String>> answer = sandbox.http()
                .sendAsync(
                        sandbox.request("PUT", path, "{\"description\":\"Done\"}").build(),
                        HttpResponse.BodyHandlers.ofString());
        String seen = "";
        while (!seen.equals("Done")) {
            seen = sandbox.get(path).body().get("description").stringValue();
        }
        assertThat(answer).isNotDone();
        sandbox.marketplace.close();
        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aSecondAdministratorMayComeFirst() {
        String path = "/user-groups/" + sandbox.group("Finance");
        faults.next(
                1,
                "PUT",
                ANY,
                Fault.before(() -> sandbox.put(path, "{\"description\":\"Second\",\"name\":\"Money\"}")));
        SandboxAnswer first = sandbox.put(path, "{\"description\":\"First\"}");
        assertThat(first.body().get("name").stringValue()).isEqualTo("Money");
        assertThat(first.body().get("description").stringValue()).isEqualTo("First");
        assertThat(first.body().get("revision").intValue()).isEqualTo(3);
    }

    @Test
    void latencyHoldsAnswersBack() {
        faults.next(1, "*", ANY, Fault.latency(Duration.ofMillis(30)));
        long before = System.nanoTime();
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }
}
