package org.accessdesk.api.resource;

import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.api.Call;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSelfTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    @Test
    void tellsTheAccountAndThePermissionsButNotTheSecret() throws Exception {
        server.answer("""
                {"id":"TKN-1111-2222","name":"Desk","status":"Active","token":"%s","account":{"id":"ACC-1671-0642",
                 "name":"Stark","type":"Client"},"modules":[{"id":"MOD-1756"},{"id":"odd"},"[Circular Reference]"]}"""
                .formatted(TestServer.TOKEN.reveal()));

        var self = api.self(Call.plain());

        assertThat(server.takenLine())
                .isEqualTo("GET /public/v1/accounts/api-tokens/TKN-1111-2222?select=account,modules,audit");
        assertThat(self.account()).isEqualTo(TestValues.ACCOUNT);
        assertThat(self.account().type().kind()).isEqualTo(AccountType.CLIENT);
        assertThat(self.mayManageAccess()).isTrue();
        assertThat(self.owner()).isNull();
        assertThat(self.modules()).hasSize(1);
        assertThat(self.toString()).doesNotContain(TestServer.SECRET);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"USR-6375-2499,USR-6375-2499", "TKN-1111-1111,none", "'',none"})
    void tellsWhoMadeIt(String by, @Nullable String owner) throws Exception {
        server.answer(
                "{\"account\":{\"id\":\"ACC-1671-0642\"},\"audit\":{\"created\":{\"by\":{\"id\":\"" + by + "\"}}}}");

        assertThat(api.self(Call.plain()).owner()).isEqualTo(owner == null ? null : new UserId(owner));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {"Disabled,DISABLED", "Deleted,DELETED", "EXPIRED,EXPIRED",
            "Frozen,none"})
    void refusesATokenThatIsNotActive(String status, @Nullable TokenTrouble trouble) {
        server.answer("{\"id\":\"TKN-1111-2222\",\"status\":\"" + status
                + "\",\"account\":{\"id\":\"ACC-1671-0642\"}}");

        var problem = problem(() -> api.self(Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(English.of(problem.message())).endsWith("its status is " + status + ".");
        assertThat(problem.token()).isEqualTo(trouble);
    }

    @Test
    void aTokenThatDoesNotFindItselfIsNotKnown() {
        server.answer(404, "{\"title\":\"Not Found\"}");

        var problem = problem(() -> api.self(Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(problem.token()).isEqualTo(TokenTrouble.UNKNOWN);
    }

    @Test
    void refusesAnAnswerWithoutAnAccount() {
        server.answer("{\"token\":\"" + TestServer.TOKEN.reveal() + "\",\"status\":\"Active\"}");

        var problem = problem(() -> api.self(Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(problem.toString()).doesNotContain(TestServer.SECRET);
    }

    @Test
    void passesOnThatTheTokenIsWrong() {
        server.answer(401, "{\"title\":\"Authentication Failed\",\"traceId\":\"00-1-2-00\"}");

        var problem = problem(() -> api.self(Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(English.of(problem.message())).isEqualTo("Authentication Failed");
        assertThat(problem.traceId()).isEqualTo("00-1-2-00");
    }
}
