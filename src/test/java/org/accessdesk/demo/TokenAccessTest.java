package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication of tokens, and the visibility of objects. */
class TokenAccessTest {
    private final Sandbox sandbox = Sandbox.open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "idt:TKN-0000-0000:abc"})
    void aTokenThatIsNoneIsRefused(String token) {
        SandboxAnswer answer = sandbox.as(token).get("/user-groups");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().get("title").stringValue()).isEqualTo("Authentication Failed");
    }

    @Test
    void aWrongSecretIsRefused() {
        SandboxAnswer answer = sandbox.as(sandbox.marketplace.client().token() + "x").get("/user-groups");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aDisabledTokenSaysSo() {
        SandboxAnswer answer = sandbox.as(sandbox.secret("Former reporting tool")).get("/user-groups");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().get("title").stringValue()).isEqualTo("Token Disabled");
    }

    @Test
    void withoutAccessManagementUsersGroupsAndTokensAreForbidden() {
        String group = sandbox.group("Finance");
        sandbox.as(sandbox.secret("ERP import"));
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(403);
        assertThat(sandbox.get("/account-users").status()).isEqualTo(403);
        assertThat(sandbox.get(sandbox.users()).status()).isEqualTo(403);
        assertThat(sandbox.get("/users").status()).isEqualTo(403);
        assertThat(sandbox.get("/api-tokens").status()).isEqualTo(403);
        assertThat(sandbox.put("/user-groups/" + group, "{}").status()).isEqualTo(403);
    }

    @Test
    void everyTokenMayReadItself() {
        String secret = sandbox.secret("ERP import");
        SandboxAnswer self = sandbox.as(secret).get("/api-tokens/" + secret.split(":", -1)[1]);
        assertThat(self.status()).isEqualTo(200);
        assertThat(self.body().at("/account/type").stringValue()).isEqualTo("Client");
        assertThat(self.body().get("status").stringValue()).isEqualTo("Active");
        assertThat(self.body().get("token").stringValue()).isEqualTo(secret);
        String other = sandbox.marketplace.client().token().split(":", -1)[1];
        assertThat(sandbox.get("/api-tokens/" + other).status()).isEqualTo(403);
    }

    @Test
    void modulesAreForOperationsAlone() {
        assertThat(sandbox.get("/modules").status()).isEqualTo(403);
        assertThat(sandbox.as(sandbox.marketplace.vendor().token()).get("/modules").status()).isEqualTo(403);
        SandboxAnswer list = sandbox.as(sandbox.marketplace.operations().token())
                .get("/modules?select=accountTypes&limit=100");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.names()).contains("Marketplace", "Access management", "Platform account management");
        assertThat(list.data().getFirst().get("accountTypes").isArray()).isTrue();
        assertThat(sandbox.get("/modules/MOD-0478").body().get("code").stringValue()).isEqualTo("new-marketplace");
        assertThat(sandbox.get("/modules/MOD-0000").status()).isEqualTo(404);
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        String group = sandbox.group("Finance");
        String member = sandbox.member("Lisa Liu");
        String user = sandbox.user("Lisa Liu");
        sandbox.as(sandbox.marketplace.vendor().token());
        assertThat(sandbox.get("/user-groups/" + group).status()).isEqualTo(404);
        assertThat(sandbox.get("/account-users/" + member).status()).isEqualTo(404);
        assertThat(sandbox.get(sandbox.users()).status()).isEqualTo(404);
        assertThat(sandbox.get("/users/" + user).status()).isEqualTo(404);
        assertThat(sandbox.get("/accounts/" + sandbox.marketplace.client().id()).status()).isEqualTo(404);
        assertThat(sandbox.get("/buyers").status()).isEqualTo(403);
        assertThat(sandbox.get("/user-groups").total()).isEqualTo(8);
    }

    @Test
    void operationsSeeOtherAccounts() {
        String group = sandbox.group("Finance");
        sandbox.as(sandbox.marketplace.operations().token());
        assertThat(sandbox.get("/user-groups/" + group).status()).isEqualTo(200);
        assertThat(sandbox.get(sandbox.users()).total()).isEqualTo(60);
        assertThat(sandbox.get("/user-groups").total()).isEqualTo(24 + 8 + 4);
    }

    @Test
    void listsOfOperationsMayHoldTheirOwnAlone() {
        try (Sandbox own = Sandbox.with(switches -> switches.withOperationsListsAllAccounts(false))) {
            own.as(own.marketplace.operations().token());
            assertThat(own.get("/user-groups").total()).isEqualTo(4);
            assertThat(own.get("/account-users").total()).isEqualTo(12);
        }
    }

    @Test
    void unknownPathsAndMethodsAreAnsweredByTheGateway() {
        SandboxAnswer unknown = sandbox.get("/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().get("message").stringValue()).isEqualTo("Resource not found");
        assertThat(unknown.body().get("statusCode").intValue()).isEqualTo(404);
        assertThat(sandbox.delete("/user-groups").status()).isEqualTo(405);
    }

    @Test
    void aNewTokenMayTakeAWhile() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        try (Sandbox slow = Sandbox.with(switches -> switches.withTokenDelay(Duration.ofMinutes(1)), () -> now[0])) {
            String secret = slow.post("/api-tokens", "{\"name\":\"New\",\"modules\":[{\"id\":\"MOD-1756\"}]}")
                    .body()
                    .get("token")
                    .stringValue();
            assertThat(slow.as(secret).get("/user-groups").status()).isEqualTo(401);
            now[0] = now[0].plusSeconds(60);
            assertThat(slow.get("/user-groups").status()).isEqualTo(200);
        }
    }
}
