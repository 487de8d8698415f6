package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** API tokens. */
class TokenTest {
    private final Sandbox sandbox = Sandbox.open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private JsonNode create() {
        return sandbox.post(
                "/api-tokens",
                "{\"name\":\"Robot 2\",\"description\":\"d\",\"modules\":[{\"id\":\"MOD-1756\"}]}")
                .body();
    }

    @Test
    void aNewTokenWorksAtOnceAndShowsItsSecret() {
        JsonNode token = create();
        assertThat(token.get("token").stringValue()).matches("idt:TKN-\\d{4}-\\d{4}:\\w+");
        sandbox.as(token.get("token").stringValue());
        assertThat(sandbox.get("/user-groups").status()).isEqualTo(200);
    }

    @Test
    void onlyWhatIsSuppliedChanges() {
        String path = "/api-tokens/" + create().get("id").stringValue();
        JsonNode updated = sandbox.put(path, "{\"name\":\"Robot 3\"}").body();
        assertThat(updated.get("name").stringValue()).isEqualTo("Robot 3");
        assertThat(updated.get("description").stringValue()).isEqualTo("d");
        assertThat(updated.get("modules")).hasSize(1);
        assertThat(updated.get("revision").intValue()).isEqualTo(2);
        assertThat(sandbox.put(path, "{\"modules\":[]}").body().has("modules")).isFalse();
    }

    @Test
    void disabledTokensRestUntilTheyAreEnabled() {
        JsonNode token = create();
        String secret = token.get("token").stringValue();
        String path = "/api-tokens/" + token.get("id").stringValue();
        SandboxAnswer disabled = sandbox.post(path + "/disable", "");
        assertThat(disabled.body().get("status").stringValue()).isEqualTo("Disabled");
        assertThat(sandbox.as(secret).get("/user-groups").status()).isEqualTo(401);
        sandbox.as(sandbox.marketplace.client().token()).post(path + "/enable", "");
        assertThat(sandbox.as(secret).get("/user-groups").status()).isEqualTo(200);
    }

    @Test
    void deletedTokensAreUnknown() {
        JsonNode token = create();
        String path = "/api-tokens/" + token.get("id").stringValue();
        assertThat(sandbox.delete(path).status()).isEqualTo(204);
        assertThat(sandbox.get(path).status()).isEqualTo(404);
        assertThat(sandbox.as(token.get("token").stringValue()).get("/user-groups").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{}",
            "{\"name\":\"<b>\"}",
            "{\"name\":\"Robot\",\"modules\":[{\"id\":\"MOD-2217\"}]}",
            "{\"name\":\"Robot\",\"modules\":[{\"id\":\"nonsense\"}]}"
    })
    void tokensHaveANameAndModulesOfTheAccount(String body) {
        assertThat(sandbox.post("/api-tokens", body).status()).isEqualTo(400);
    }

    @Test
    void theDocumentedFilterWorks() {
        SandboxAnswer found = sandbox.find(
                "/api-tokens",
                "eq(account.id,\"" + sandbox.marketplace.client().id()
                        + "\")&eq(status,\"Active\")&like(name,\"Access*\")&limit=10");
        assertThat(found.names()).containsExactly("Access Desk", "Access review script");
    }

    @Test
    void nobodyCanSearchForSecrets() {
        SandboxAnswer answer = sandbox.find("/api-tokens", "like(token,'idt*')");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("Filtering is not permitted.");
        assertThat(sandbox.find("/account-users", "like(invitation.url,'*')").status()).isEqualTo(400);
        assertThat(sandbox.find("/api-tokens", "order=token").error()).isEqualTo("Ordering is not permitted.");
    }

    @Test
    void secretsAreNotInTexts() {
        assertThat(sandbox.marketplace.client().toString())
                .doesNotContain(sandbox.marketplace.client().token())
                .contains("Stark Industries");
        create();
        assertThat(sandbox.marketplace.requests().all().toString()).doesNotContain("idt:");
    }
}
