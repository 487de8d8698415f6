package org.accessdesk.api.resource;

import static org.accessdesk.api.TestServer.json;
import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading users and writing their groups, by both families of endpoints. */
class MembershipTest {
    private static final String CURRENT = "/public/v1/accounts/accounts/ACC-1671-0642/users/USR-6375-2499";
    private static final String LEGACY = "/public/v1/accounts/account-users/AUSR-4134-7183-7330";
    private static final String LEGACY_LIST = "select=user,groups,account,invitation,audit&order=id&limit=";
    private static final String ANSWER = """
            {"id":"USR-6375-2499","name":"Jane","revision":8,"groups":[{"id":"UGR-1234-5678"},{"id":"UGR-8447-7590"}]}""";
    private final TestServer server = new TestServer();
    private HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private void use(MembershipEndpoint endpoint) {
        api.close();
        api = server.client(endpoint);
    }

    private AccountUser put(AccountUser member) throws ApiException {
        return api.putGroups(TestValues.ACCOUNT, member, Set.of(TestValues.GROUP, TestValues.OTHER_GROUP),
                Call.plain());
    }

    private ApiProblem putProblem() {
        return problem(() -> put(TestValues.user()));
    }

    @Test
    void writesByTheCurrentEndpoint() throws Exception {
        server.answer(ANSWER);

        var user = put(TestValues.user(null));

        assertThat(user.groups()).containsExactlyInAnyOrder(TestValues.GROUP, TestValues.OTHER_GROUP);
        assertThat(user.revision()).isEqualTo(8);
        var request = server.taken();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT " + CURRENT + "/groups");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(TestServer.body(request)).isEqualTo("[{\"id\":\"UGR-1234-5678\"},{\"id\":\"UGR-8447-7590\"}]");
    }

    @Test
    void writesByTheLegacyEndpoint() throws Exception {
        use(MembershipEndpoint.LEGACY);
        server.answer(TestServer.resource("user-legacy.json"));

        var user = put(TestValues.user());

        assertThat(user.legacyId()).isEqualTo(TestValues.MEMBERSHIP);
        assertThat(user.revision()).isEqualTo(3);
        var request = server.taken();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT " + LEGACY + "/groups");
        assertThat(TestServer.body(request)).isEqualTo("[{\"id\":\"UGR-1234-5678\"},{\"id\":\"UGR-8447-7590\"}]");
    }

    @Test
    void looksUpTheLegacyIdWhereItIsNotKnown() throws Exception {
        use(MembershipEndpoint.LEGACY);
        server.answerList(TestServer.resource("user-legacy.json"));
        server.answer(TestServer.resource("user-legacy.json"));

        put(TestValues.user(null));

        assertThat(server.takenLine())
                .isEqualTo("GET /public/v1/accounts/account-users?eq(user.id,%22USR-6375-2499%22)&"
                        + LEGACY_LIST + "100&offset=0");
        assertThat(server.takenLine()).isEqualTo("PUT " + LEGACY + "/groups");
    }

    @Test
    void tellsThatAUserIsGoneWhoHasNoLegacyId() {
        use(MembershipEndpoint.LEGACY);
        server.answerList();

        assertThat(problem(() -> put(TestValues.user(null))).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusesAnEmptyMembershipBeforeSending() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(), Call.plain()));
        assertThat(server.web.getRequestCount()).isZero();
    }

    @Test
    void takesAnAnswerOfGroupsAlone() throws Exception {
        server.answer("[{\"id\":\"UGR-8447-7590\",\"name\":\"Reto\"}]");

        var user = put(TestValues.user());

        assertThat(user.groups()).containsExactly(TestValues.GROUP);
        assertThat(user.revision()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"id\":\"USR-6375-2499\",\"$meta\":{\"omitted\":[\"groups\"]}}",
            "{\"id\":\"USR-1111-1111\",\"groups\":[]}", "[\"[Circular Reference]\"]"})
    void readsAgainWhereTheAnswerDoesNotShowTheResult(String answer) throws Exception {
        server.answer(answer);
        server.answer(ANSWER);

        assertThat(put(TestValues.user()).revision()).isEqualTo(8);
        server.taken();
        assertThat(server.takenLine()).isEqualTo("GET " + CURRENT + "?select=audit,groups");
    }

    /** Servers and gateways that respond with success and refuse in the body: only a read shows whether it was done. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "200|application/json|{\"error\":\"You may not do that\",\"status\":403}",
            "207|application/json|{\"results\":[{\"id\":\"a\",\"status\":200},{\"status\":403,\"detail\":\"You may not do that\"}]}",
            "207|application/json|[{\"statusCode\":403,\"message\":\"You may not do that\"}]",
            "200|application/problem+json|{\"title\":\"No\",\"detail\":\"You may not do that\",\"traceId\":\"00-1-2-00\"}",
            "200|application/json|{\"error\":{\"code\":7,\"message\":\"You may not do that\"}}",
            "202|application/json|{\"success\":false,\"message\":\"You may not do that\"}",
            "200|application/json|{\"id\":\"USR-6375-2499\",\"errors\":[{\"message\":\"You may not do that\"}]}",
            "200|text/plain|You may not do that"})
    void aSuccessThatSaysNoKeepsItsWords(int status, String type, String body) {
        server.web.enqueue(TestServer.json(status, body).setHeader("Content-Type", type).build());
        server.answer(ANSWER); // For a read that must not follow.
        var problem = TestValues.problem(
                () -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), Call.plain()));
        assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.REJECTED);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(English.of(problem.message()) + problem.details()).contains("You may not do that");
    }

    @Test
    void whatIsAcceptedIsNotDoneYet() {
        server.answer(202, "");
        server.answer(ANSWER); // For a read that must not follow.
        var problem = TestValues.problem(
                () -> api.putGroups(TestValues.ACCOUNT, TestValues.user(), Set.of(TestValues.GROUP), Call.plain()));
        assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.ACCEPTED);
    }

    @Test
    void aFailedReadAfterwardsIsNoFailedWrite() {
        server.answer("");
        server.answer(404, "{\"title\":\"Gone\"}");

        var problem = putProblem();

        assertThat(problem.kind()).isEqualTo(Kind.UNANSWERED);
        assertThat(English.of(problem.message())).contains("It was written", "Gone");
    }

    @Test
    void anUnansweredWriteIsNotRepeated() {
        server.web
                .enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE).build());

        assertThat(putProblem().kind()).isEqualTo(Kind.UNANSWERED);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    /** A connection that was used before and ends without a response: usually the server had closed it. */
    @Test
    void aWriteIntoAConnectionThatHadBeenClosedIsToldApart() throws Exception {
        server.answer(ANSWER);
        assertThat(put(TestValues.user()).revision()).isEqualTo(8);
        server.web
                .enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.ShutdownConnection.INSTANCE).build());

        assertThat(putProblem().kind()).isEqualTo(Kind.DROPPED);
        assertThat(server.web.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aWriteThatIsAnsweredTooLateMayHaveArrived() throws Exception {
        api.close();
        api = server.client(server.address(), MembershipEndpoint.CURRENT,
                new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(60)), 1 << 20);
        server.answer(ANSWER);
        put(TestValues.user());
        server.web.enqueue(json(200, ANSWER).onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertThat(putProblem().kind()).isEqualTo(Kind.UNANSWERED);
    }

    @Test
    void aCutAnswerToAWriteIsNone() {
        server.web.enqueue(
                json(200, ANSWER.repeat(50)).onResponseBody(SocketEffect.ShutdownConnection.INSTANCE).build());

        assertThat(putProblem().kind()).isEqualTo(Kind.UNANSWERED);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aWriteThatReachedNobodyIsUnreachable() {
        server.close();

        assertThat(putProblem().kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(server.pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aRefusalToKeepOrderIsAnAnswer(int status) {
        // OkHttp would repeat a 503 by itself if told to retry at once.
        server.web.enqueue(json(status, "{}").addHeader("Retry-After", "0").build());

        var problem = putProblem();

        assertThat(problem.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(problem.retryAfter()).isZero();
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRedirectedWriteIsNotFollowed() {
        server.web.enqueue(json(307, "").addHeader("Location", CURRENT + "/elsewhere").build());

        assertThat(putProblem().kind()).isEqualTo(Kind.REDIRECTED);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 410, 501})
    void findsOutThatTheLegacyEndpointIsGone(int status) throws Exception {
        use(MembershipEndpoint.AUTO);
        assertThat(api.membershipEndpoint()).isEqualTo(MembershipEndpoint.AUTO);
        server.answer(status, "{}");
        server.answerList(ANSWER);
        server.answer(ANSWER);

        var users = api.users(TestValues.ACCOUNT, KnownUsers.NONE, Call.plain());
        put(users.items().getFirst());

        assertThat(users.isComplete()).isTrue();
        assertThat(api.membershipEndpoint()).isEqualTo(MembershipEndpoint.CURRENT);
        assertThat(server.takenLine()).isEqualTo("GET /public/v1/accounts/account-users?" + LEGACY_LIST + "1&offset=0");
        assertThat(server.takenLine()).isEqualTo("GET /public/v1/accounts/accounts/ACC-1671-0642/users"
                + "?select=audit,groups&order=id&limit=100&offset=0");
        assertThat(server.takenLine()).isEqualTo("PUT " + CURRENT + "/groups");
    }

    @Test
    void usesTheLegacyEndpointWhileItIsOffered() throws Exception {
        use(MembershipEndpoint.AUTO);
        server.answerList();
        server.answerList(TestServer.resource("user-legacy.json"));
        server.answer(TestServer.resource("user-legacy.json"));

        var users = api.users(TestValues.ACCOUNT, KnownUsers.NONE, Call.plain());
        api.user(TestValues.ACCOUNT, users.items().getFirst(), Call.plain());

        assertThat(api.membershipEndpoint()).isEqualTo(MembershipEndpoint.LEGACY);
        server.taken();
        assertThat(server.takenLine())
                .isEqualTo("GET /public/v1/accounts/account-users?" + LEGACY_LIST + "100&offset=0");
        assertThat(server.takenLine()).isEqualTo("GET " + LEGACY + "?select=user,groups,account,invitation,audit");
    }

    @Test
    void aServerThatIsDownHasNotDecidedAnything() {
        use(MembershipEndpoint.AUTO);
        server.answer(500, "{}");

        assertThat(problem(() -> api.users(TestValues.ACCOUNT, KnownUsers.NONE, Call.plain())).kind())
                .isEqualTo(Kind.SERVER_ERROR);
        assertThat(api.membershipEndpoint()).isEqualTo(MembershipEndpoint.AUTO);
    }

    @Test
    void limitsAnOperationsTokenToTheAccount() throws Exception {
        use(MembershipEndpoint.LEGACY);
        server.answerList();
        server.answerList();

        api.users(TestValues.OPERATIONS, KnownUsers.NONE, Call.plain());
        problem(() -> api.user(TestValues.OPERATIONS, TestValues.user(null), Call.plain()));

        assertThat(server.takenLine()).contains("?eq(account.id,%22ACC-9999-0001%22)&");
        assertThat(server.takenLine())
                .contains("?and(eq(account.id,%22ACC-9999-0001%22),eq(user.id,%22USR-6375-2499%22))&");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"USR-6375-2499\"}", "{\"id\":\"USR-1111-1111\",\"groups\":[]}", "{}",
            "{\"id\":\"USR-6375-2499\",\"groups\":[{\"id\":\"UGR-1\"}]}"})
    void refusesAFreshReadThatAMergeCouldLoseGroupsBy(String answer) {
        server.answer(answer);

        assertThat(problem(() -> api.user(TestValues.ACCOUNT, TestValues.user(), Call.plain())).kind())
                .isEqualTo(Kind.NOT_UNDERSTOOD);
    }
}
