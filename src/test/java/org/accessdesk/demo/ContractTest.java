package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Checks the answers of the two most important operations against the published schemas. */
class ContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"Lisa Liu", "Ron Ronald", "Tom Thompson", "Sarah Sanderson", "Łukasz Wójcik"})
    void membershipAnswersHoldNothingThatTheSchemaDoesNotKnow(String name) {
        try (Sandbox sandbox = Sandbox.open()) {
            String body = "[{\"id\":\"" + sandbox.group("Finance") + "\"},{\"id\":\"" + sandbox.group("UK sub")
                    + "\"}]";
            assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("request", Sandbox.JSON.readTree(body)))
                    .isEmpty();
            SandboxAnswer answer = sandbox.put("/account-users/" + sandbox.member(name) + "/groups", body);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("AccountUserQueryLegacy", answer.body()))
                    .isEmpty();
            assertThat(answer.body().propertyNames())
                    .contains("id", "audit", "revision", "user", "groups", "modules", "account", "invitation");
        }
    }

    @Test
    void everyLegacyReadFollowsTheSchemaOnceUserDetailsAreOff() {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withLegacyUserDetails(false))) {
            SandboxAnswer list = sandbox
                    .get("/account-users?limit=100&select=audit,groups,modules,buyers,user,account");
            assertThat(list.data()).hasSize(60).allSatisfy(user -> assertThat(
                    ContractSchema.ACCOUNT_USER_GROUPS.errors("AccountUserQueryLegacy", user))
                    .isEmpty());
        }
    }

    @Test
    void refusalsAreProblemDetails() {
        try (Sandbox sandbox = Sandbox.open()) {
            String path = "/account-users/" + sandbox.member("Lisa Liu") + "/groups";
            for (String body : new String[]{"[]", "{}", "[{\"id\":\"nonsense\"}]", "[{\"id\":\"UGR-0000-0000\"}]",
                    "["}) {
                SandboxAnswer answer = sandbox.put(path, body);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("ProblemDetails", answer.body()))
                        .isEmpty();
                assertThat(answer.body().get("traceId").stringValue()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
            }
            SandboxAnswer unknown = sandbox.put("/account-users/AUSR-0000-0000-0000/groups", "[]");
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("ProblemDetails", unknown.body()))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        JsonNode detailed = Sandbox.JSON.readTree("{\"user\":{\"id\":\"USR-1-1\",\"email\":\"a@b.example\"}}");
        assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("AccountUserQueryLegacy", detailed))
                .hasSize(1);
        JsonNode named = Sandbox.JSON.readTree("[{\"id\":\"UGR-1234-5678\",\"name\":\"Finance\"}]");
        assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("request", named)).hasSize(1);
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withLegacyWriteDetails(true))) {
            String path = "/account-users/" + sandbox.member("Lisa Liu") + "/groups";
            SandboxAnswer answer = sandbox.put(path, "[{\"id\":\"" + sandbox.group("Finance") + "\"}]");
            assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("AccountUserQueryLegacy", answer.body()))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void groupAnswersHaveThePublishedShape(boolean expanded) {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withExpandedGroupAnswer(expanded))) {
            String body = "{\"name\":\"Finance\",\"description\":null,\"logo\":\"\",\"modules\":[{\"id\":\"MOD-4525\"}],"
                    + "\"buyers\":null}";
            assertThat(ContractSchema.USER_GROUP.errors("request", Sandbox.JSON.readTree(body))).isEmpty();
            SandboxAnswer answer = sandbox.put("/user-groups/" + sandbox.group("Finance"), body);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(ContractSchema.USER_GROUP.errors("UserGroup", answer.body())).isEmpty();
            JsonNode user = answer.body().get("users").get(0);
            assertThat(user.has("accounts")).isEqualTo(expanded);
            if (expanded) {
                assertThat(user.at("/accounts/0/groups/0").stringValue()).isEqualTo("[Circular Reference]");
                assertThat(user.at("/accounts/0/buyers/0/sellers/0/id").stringValue()).startsWith("SEL-");
                assertThat(user.at("/currentAccount/name").stringValue()).isEqualTo("Stark Industries");
            } else {
                assertThat(user.propertyNames()).containsOnly("id", "name", "revision");
            }
        }
    }
}
