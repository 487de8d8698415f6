package org.accessdesk.api;

import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.accessdesk.api.http.HttpExchange;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response takes no more memory than a real one could, whatever it is made of; a larger one is reported. */
class AnswerBoundsTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client(server.address(), MembershipEndpoint.CURRENT, Timeouts.DEFAULT,
            HttpExchange.LONGEST_ANSWER);

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private static String list(String entries) {
        return "{\"$meta\":{\"pagination\":{\"offset\":0,\"limit\":100,\"total\":1}},\"data\":[" + entries + "]}";
    }

    /** The problem of a list that always returns this, for any page size. */
    private ApiProblem buyers(String json) {
        for (var i = 0; i < 7; i++) {
            server.answer(json);
        }
        return problem(() -> api.buyers(TestValues.ACCOUNT, Call.plain()));
    }

    private ApiProblem group() {
        return problem(() -> api.group(TestValues.GROUP, Call.plain()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"\"", "0", "null", "1.5", "{\"a\":{}}", "[[[]]]"})
    void manySmallThingsAreNoTrueAnswer(String one) {
        server.answer("{\"users\":[" + (one + ",").repeat(4_000_000) + one + "]}");
        var problem = group();
        assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(English.of(problem.message())).contains("limit of");
    }

    @Test
    void moreEntriesThanAPageHasAreNoTrueAnswer() {
        assertThat(English.of(buyers(list("1,".repeat(30_000) + "1")).message())).contains("30,001 entries");
    }

    @Test
    void anAnswerThatNestsTooDeepIsNotUnderstood() {
        var problem = buyers(list("[".repeat(200) + "]".repeat(200)));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(English.of(problem.message())).contains("nests too deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"name\":\"%s\"", "\"%s\":1", "\"n\":1%s"})
    void aTextNameOrNumberWithoutEndIsNotUnderstood(String field) {
        var problem = buyers(list("{" + field.formatted("1".repeat(3 << 20)) + "}"));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(English.of(problem.message())).contains("too long").hasSizeLessThan(300);
    }

    @Test
    void whatIsPackedCountsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 80; i++) {
                gzip.write(blanks);
            }
        }
        server.web.enqueue(new MockResponse.Builder().addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip").body(new Buffer().write(packed.toByteArray())).build());
        assertThat(group().kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aRefusalThatIsHugeIsARefusal() {
        server.answer(400, "{\"title\":\"No\",\"errors\":[" + "{},".repeat(2_000_000) + "{}]}");
        var problem = problem(() -> api.buyers(TestValues.ACCOUNT, Call.plain()));
        assertThat(problem.kind()).isEqualTo(Kind.REJECTED);
        assertThat(English.of(problem.message())).startsWith("{\"title\":\"No\"").hasSizeLessThan(2_100);
    }

    @Test
    void manyDifferentGapsAreToldInPart() throws ApiException {
        var entries = IntStream.range(0, 5_000).mapToObj(i -> "{\"id\":\"BAD-" + i + "\"}")
                .collect(Collectors.joining(","));
        server.answer(list(entries));
        server.answer(list("{\"id\":\"BAD-4999\"}"));
        var gaps = api.buyers(TestValues.ACCOUNT, Call.plain()).gaps();
        assertThat(English.each(gaps)).hasSizeLessThan(60).anyMatch(gap -> gap.contains("more like these"));
    }

    @Test
    void theLargestTrueAnswerIsRead() throws ApiException {
        var user = "{\"id\":\"USR-1234-5678\",\"name\":\"Some One With A Name\",\"revision\":12,\"icon\":\""
                + "x".repeat(150) + "\"},";
        server.answer("{\"id\":\"" + TestValues.GROUP + "\",\"name\":\"All\",\"modules\":[],\"buyers\":null,"
                + "\"extensions\":null,\"users\":[" + user.repeat(150_000).replaceFirst(",$", "") + "]}");
        assertThat(api.group(TestValues.GROUP, Call.plain()).name()).isEqualTo("All");
    }
}
