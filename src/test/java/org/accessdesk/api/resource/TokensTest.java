package org.accessdesk.api.resource;

import static org.accessdesk.api.TestServer.body;
import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.accessdesk.api.Call;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API tokens of the account: read without their secrets, written by their modules only. */
class TokensTest {
    private static final TokenId ID = new TokenId("TKN-3333-4444");
    private static final ModuleId ONE = new ModuleId("MOD-0478");
    private static final ModuleId TWO = new ModuleId("MOD-4525");
    private static final IssuedToken FRESH = new IssuedToken(ID, "ERP", Set.of(ONE, TWO), 3);
    private static final String HEAD = "{\"id\":\"TKN-3333-4444\",\"name\":\"ERP\",\"token\":\"idt:TKN-3333-4444:"
            + TestServer.SECRET + "\"";
    private static final String ERP = HEAD + ",\"revision\":4,\"modules\":[{\"id\":\"MOD-0478\"}]}";
    private static final String NOTHING_ELSE = "select=-*,id,name,status,revision,modules";
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    @Test
    void listsWhatIsNotDeletedAndAsksForNoSecret() throws Exception {
        server.answerList(ERP, "{\"id\":\"TKN-5555-6666\"}");

        var tokens = api.tokens(TestValues.ACCOUNT, Call.plain());

        assertThat(server.takenLine()).isEqualTo("GET /public/v1/accounts/api-tokens?ne(status,%22Deleted%22)"
                + "&order=name,id&" + NOTHING_ELSE + "&limit=100&offset=0");
        assertThat(tokens.isComplete()).isTrue();
        assertThat(tokens.items()).containsExactly(new IssuedToken(ID, "ERP", Set.of(ONE), 4),
                new IssuedToken(new TokenId("TKN-5555-6666"), "TKN-5555-6666", Set.of(), null));
        assertThat(tokens.toString()).doesNotContain(TestServer.SECRET);
    }

    @Test
    void listsTheTokensOfOneAccountWhereOthersAreSeenToo() throws Exception {
        server.answerList();

        api.tokens(TestValues.OPERATIONS, Call.plain());

        assertThat(server.takenLine()).startsWith("GET /public/v1/accounts/api-tokens?and(eq(account.id,"
                + "%22ACC-9999-0001%22),ne(status,%22Deleted%22))&");
    }

    @Test
    void doesWithoutTheMinusWhereItIsRefused() throws Exception {
        server.answer(400, "{\"title\":\"Invalid property path.\"}");
        server.answerList(ERP);
        server.answer(ERP);

        assertThat(api.tokens(TestValues.ACCOUNT, Call.plain()).items()).hasSize(1);
        assertThat(api.issuedToken(ID, Call.plain()).revision()).isEqualTo(4);

        assertThat(server.takenLine()).contains(NOTHING_ELSE);
        assertThat(server.takenLine()).contains("&select=id,name,status,revision,modules&");
        assertThat(server.takenLine()).endsWith("/TKN-3333-4444?select=id,name,status,revision,modules");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409})
    void leavesItToTheCallerWhatARefusalMeans(int status) {
        server.answer(status, "{\"title\":\"No\"}");

        assertThat(problem(() -> api.tokens(TestValues.ACCOUNT, Call.plain())).status()).isEqualTo(status);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"modules\":[{\"id\":\"odd\"}]}", ",\"modules\":\"all\"}",
            ",\"$meta\":{\"omitted\":[\"modules\"]}}"})
    void modulesThatAreNotKnownAreAGapOfAListAndAnEndOfARead(String rest) throws Exception {
        server.answerList(HEAD + rest);
        server.answer(HEAD + rest);

        assertThat(api.tokens(TestValues.ACCOUNT, Call.plain()).gaps()).hasSize(1);
        var problem = problem(() -> api.issuedToken(ID, Call.plain()));
        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(problem.toString()).doesNotContain(TestServer.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {ERP, "{\"id\":\"idt:TKN-3333-4444:" + TestServer.SECRET + "\"}", "{}"})
    void anotherTokenIsNoAnswer(String answer) {
        server.answer(answer);

        var problem = problem(() -> api.issuedToken(new TokenId("TKN-1111-1111"), Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(problem.toString()).doesNotContain(TestServer.SECRET);
    }

    @Test
    void writesTheModulesAndNothingElse() throws Exception {
        server.answer(ERP);

        var written = api.putTokenModules(FRESH, Set.of(TWO, ONE), Call.plain());

        var request = server.taken();
        assertThat(request.getMethod() + " " + request.getTarget())
                .isEqualTo("PUT /public/v1/accounts/api-tokens/TKN-3333-4444");
        assertThat(body(request)).isEqualTo("{\"modules\":[{\"id\":\"MOD-0478\"},{\"id\":\"MOD-4525\"}]}");
        assertThat(written).isEqualTo(new IssuedToken(ID, "ERP", Set.of(ONE), 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", HEAD + "}", "[]", "{\"id\":\"TKN-1111-1111\",\"modules\":[]}",
            HEAD + ",\"modules\":[{\"id\":\"odd\"}]}"})
    void readsAgainWhereTheAnswerDoesNotShowTheResult(String answer) throws Exception {
        server.answer(answer);
        server.answer(ERP);

        assertThat(api.putTokenModules(FRESH, Set.of(ONE), Call.plain()).revision()).isEqualTo(4);
        assertThat(server.taken().getMethod()).isEqualTo("PUT");
        assertThat(server.takenLine()).isEqualTo("GET /public/v1/accounts/api-tokens/TKN-3333-4444?" + NOTHING_ELSE);
    }

    @Test
    void aFailedReadBackIsNotAFailedWrite() {
        server.answer("");
        server.answer(403, "{\"title\":\"No\"}");

        var problem = problem(() -> api.putTokenModules(FRESH, Set.of(), Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.UNANSWERED);
        assertThat(English.of(problem.message())).contains("was written").endsWith("No");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 429, 500, 502, 503, 504})
    void writesOnce(int status) {
        server.answer(status, "{\"title\":\"No\"}");

        assertThat(problem(() -> api.putTokenModules(FRESH, Set.of(ONE), Call.plain())).status()).isEqualTo(status);
        assertThat(server.web.getRequestCount()).isEqualTo(1);
        assertThat(server.pauses).isEmpty();
    }
}
