package org.accessdesk.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.accessdesk.api.TestServer;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented error forms of the platform. */
class ProblemsTest {
    private static final String TRACE = "00-9e02a91b64ac56904703a3a69ea9101d-56be90a29d0b0b25-00";
    private static final Problems PROBLEMS = new Problems(TestServer.TOKEN,
            Clock.fixed(TestServer.NOW, ZoneOffset.UTC));

    private static ApiProblem problem(int status, String type, String body, String... headers) {
        var all = Headers.of(headers).newBuilder().add("Content-Type", type).build();
        return PROBLEMS.of(new Reply(HttpUrl.get("https://api.example/x"), status, all, ByteString.encodeUtf8(body)));
    }

    private static ApiProblem json(int status, String body) {
        return problem(status, "application/problem+json", body);
    }

    @Test
    void readsErrorsByField() {
        var problem = json(400, """
                {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"Bad Request","status":400,
                 "detail":"One or more validation errors occurred.","traceId":"%s",
                 "errors":{"mistake":["Unknown expression group.","Second"],"name":"Too long"}}""".formatted(TRACE));

        assertThat(problem.kind()).isEqualTo(Kind.REJECTED);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(English.of(problem.message())).isEqualTo("Bad Request: One or more validation errors occurred.");
        assertThat(problem.details()).containsExactly("mistake: Unknown expression group.", "mistake: Second",
                "name: Too long");
        assertThat(problem.traceId()).isEqualTo(TRACE);
    }

    @Test
    void readsErrorsAsAList() {
        var problem = json(400, """
                {"title":"Order update failed","status":400,"details":"External ID is too long","errors":[
                 {"message":"External ID is too long","properties":["externalId"]},{"id":"key"},"plain",7,null]}""");

        assertThat(English.of(problem.message())).isEqualTo("Order update failed: External ID is too long");
        assertThat(problem.details()).containsExactly("externalId: External ID is too long", "key", "plain", "7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"message\":\"Resource not found\",\"statusCode\":404}|Resource not found",
            "{\"error\":\"Invalid credentials\"}|Invalid credentials", "\"Just a text\"|Just a text",
            "{\"title\":\"Same\",\"detail\":\"Same\"}|Same", "{\"detail\":\"Only this\"}|Only this",
            "{\"title\":null,\"detail\":null,\"status\":null}|{\"title\":null,\"detail\":null,\"status\":null}"})
    void readsTheOtherForms(String body, String message) {
        assertThat(English.of(json(404, body).message())).isEqualTo(message);
    }

    @Test
    void readsWhatIsNoJson() {
        assertThat(English.of(problem(500, "text/plain", "Internal Server Error").message()))
                .isEqualTo("Internal Server Error");
        assertThat(English.of(problem(500, "application/json", "").message()))
                .isEqualTo("The server answered with status 500 and said nothing.");
        assertThat(English.of(problem(502, "text/html", "<html><title> Bad\ngateway </title>").message()))
                .isEqualTo("The server answered with status 502 and a web page titled “Bad\ngateway”.");
        assertThat(English.of(problem(502, "application/json", "<html>").message()))
                .isEqualTo("The server answered with status 502 and a web page.");
    }

    @ParameterizedTest
    @CsvSource({"400,REJECTED", "401,UNAUTHORIZED", "403,FORBIDDEN", "404,NOT_FOUND", "405,REJECTED",
            "407,PROXY_SIGN_IN",
            "409,CONFLICT",
            "410,NOT_FOUND", "412,CONFLICT", "415,REJECTED", "422,REJECTED", "429,RATE_LIMITED", "500,SERVER_ERROR",
            "501,SERVER_ERROR", "502,SERVER_ERROR", "503,SERVER_ERROR", "504,SERVER_ERROR", "302,REDIRECTED"})
    void sortsByStatus(int status, Kind kind) {
        assertThat(json(status, "{}").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = '|', value = {"The token has expired.|EXPIRED",
            "IDX10223: Lifetime validation failed. The token is expired.|EXPIRED", "Token Disabled|DISABLED",
            "The API token is not active|DISABLED", "This token was revoked.|DELETED", "Token not found|UNKNOWN",
            "Unknown API token|UNKNOWN", "The token is not yet valid.|TOO_YOUNG", "Authentication Failed|none",
            "The token is invalid, expired or disabled.|none", "The unexpired thing|none", "''|none"})
    void readsWhatIsWrongWithTheToken(String words, @Nullable TokenTrouble trouble) {
        assertThat(json(401, "{\"title\":\"Authentication Failed\",\"detail\":\"" + words + "\"}").token())
                .isEqualTo(trouble);
        assertThat(problem(401, "text/plain", words).token()).isEqualTo(trouble);
        assertThat(problem(401, "text/plain", "", "WWW-Authenticate",
                "Bearer error=\"invalid_token\", error_description=\"" + words + "\"").token()).isEqualTo(trouble);
    }

    @Test
    void aForbiddenTokenIsToldFromAForbiddenThing() {
        assertThat(json(403, "{\"detail\":\"The token is disabled.\"}").token()).isEqualTo(TokenTrouble.DISABLED);
        assertThat(json(403, "{\"detail\":\"The module is disabled.\"}").token()).isNull();
        assertThat(json(400, "{\"detail\":\"The token is disabled.\"}").token()).isNull();
    }

    @Test
    void keepsHowLongToWait() {
        var problem = problem(503, "text/plain", "later", "Retry-After", "7");

        assertThat(problem.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "trace-id"})
    void takesTheTraceFromHeadersToo(String header) {
        assertThat(problem(500, "text/plain", "x", header, TRACE).traceId()).isEqualTo(TRACE);
        assertThat(problem(500, "text/plain", "x", header, "no <trace>").traceId()).isNull();
        assertThat(problem(500, "application/json", "{\"traceId\":\"inner\"}", header, TRACE).traceId())
                .isEqualTo("inner");
    }

    @Test
    void hidesSecretsAndBoundsTheLength() {
        var token = TestServer.TOKEN.reveal();
        var problem = json(400,
                """
                        {"title":"Bad token %s","detail":"Bearer abc.def, only %s","errors":["https://x/accept-invite?code=%s"]}"""
                        .formatted(token, TestServer.SECRET, "a1b2"));

        assertThat(problem.toString()).doesNotContain(TestServer.SECRET, "abc.def", "a1b2").contains("TKN-1111-2222");
        assertThat(English.of(problem(500, "text/plain", "x".repeat(50_000)).message())).hasSizeLessThan(2_100);
    }

    @Test
    void namesWhereARedirectPointsButNotItsSecrets() {
        var problem = problem(302, "text/plain", "", "Location", "https://files.example/a?sig=S3cret");

        assertThat(English.of(problem.message())).contains("files.example").doesNotContain("S3cret");
    }
}
