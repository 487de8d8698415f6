package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Invitations and their states. */
class InvitationTest {
    private final Sandbox sandbox = Sandbox.open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static String invitee(Sandbox sandbox, String email, String more) {
        return "{\"user\":{\"firstName\":\"Ada\",\"lastName\":\"Byron\",\"email\":\"" + email
                + "\"},\"groups\":[{\"id\":\"" + sandbox.group("Finance") + "\"}]" + more + "}";
    }

    private String status(String path) {
        return sandbox.get(path).body().at("/invitation/status").stringValue();
    }

    @Test
    void anInvitedUserHasALink() {
        SandboxAnswer answer = sandbox.post("/account-users", invitee(sandbox, "ada@stark.example", ""));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("id").stringValue()).matches("AUSR-\\d{4}-\\d{4}-\\d{4}");
        assertThat(answer.body().at("/invitation/status").stringValue()).isEqualTo("Invited");
        assertThat(answer.body().at("/invitation/url").stringValue()).startsWith("https://").contains("code=");
        JsonNode listed = sandbox.find(sandbox.users(), "eq(email,'ada@stark.example')").data().getFirst();
        assertThat(listed.get("status").stringValue()).isEqualTo("Invited");
    }

    @Test
    void theSuccessorTakesTheProfileAtTheTop() {
        String body = "{\"email\":\"top@stark.example\",\"firstName\":\"Ada\",\"lastName\":\"Byron\",\"groups\":[{\"id\":\""
                + sandbox.group("Finance") + "\"}],\"invitation\":{\"status\":\"Invited\"}}";
        SandboxAnswer answer = sandbox.post(sandbox.users(), body);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("id").stringValue()).matches("USR-\\d{4}-\\d{4}");
        assertThat(answer.body().get("name").stringValue()).isEqualTo("Ada Byron");
    }

    @Test
    void oneMembershipAPersonAndAccount() {
        String body = invitee(sandbox, "ada@stark.example", "");
        sandbox.post("/account-users", body);
        SandboxAnswer again = sandbox.post("/account-users", body);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.error()).contains("already belongs");
    }

    @Test
    void aPersonOfTwoAccountsIsOnePerson() {
        JsonNode first = sandbox.post("/account-users", invitee(sandbox, "ada@stark.example", "")).body();
        sandbox.as(sandbox.marketplace.vendor().token());
        JsonNode second = sandbox.post("/account-users", invitee(sandbox, "ADA@stark.example", "")).body();
        assertThat(second.at("/user/id")).isEqualTo(first.at("/user/id"));
        assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    }

    @Test
    void whoIsRemovedAndInvitedAgainHasANewMembership() {
        String body = invitee(sandbox, "ada@stark.example", "");
        String first = sandbox.post("/account-users", body).body().get("id").stringValue();
        sandbox.delete("/account-users/" + first);
        assertThat(sandbox.post("/account-users", body).body().get("id").stringValue()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
            "'{\"user\":{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@b.example\"},\"groups\":[]}'",
            "'{\"user\":{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@b.example\"}}'",
            "'{\"user\":{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"nobody\"},\"groups\":[]}'",
            "'{\"user\":{\"firstName\":\"\",\"lastName\":\"B\",\"email\":\"a@b.example\"},\"groups\":[]}'",
            "'[]'"
    })
    void incompleteInvitationsAreRefused(String body) {
        assertThat(sandbox.post("/account-users", body).status()).isEqualTo(400);
    }

    @Test
    void onlyOperationsAddSomebodyAtOnce() {
        String body = invitee(sandbox, "now@stark.example",
                ",\"invitation\":{\"status\":\"Active\"},\"notes\":\"By phone\"");
        assertThat(sandbox.post(sandbox.users(), body).status()).isEqualTo(403);
        sandbox.as(sandbox.marketplace.operations().token());
        SandboxAnswer answer = sandbox.post(sandbox.users(), body);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("status").stringValue()).isEqualTo("Active");
        assertThat(answer.body().at("/invitation/notes").stringValue()).isEqualTo("By phone");
    }

    @Test
    void invitationsAreRenewedFromTheRightState() {
        String invited = "/account-users/" + sandbox.member("Ron Ronald");
        String expired = "/account-users/" + sandbox.member("Tom Thompson");
        String active = "/account-users/" + sandbox.member("Lisa Liu");
        JsonNode link = sandbox.get(invited).body().at("/invitation/url");
        assertThat(sandbox.post(invited + "/resend-invite", "").status()).isEqualTo(200);
        assertThat(sandbox.get(invited).body().at("/invitation/url")).isNotEqualTo(link);
        assertThat(sandbox.post(invited + "/send-new-invite", "").status()).isEqualTo(400);
        assertThat(status(expired)).isEqualTo("InvitationExpired");
        assertThat(sandbox.post(expired + "/resend-invite", "").status()).isEqualTo(400);
        assertThat(sandbox.post(expired + "/send-new-invite", "").status()).isEqualTo(200);
        assertThat(status(expired)).isEqualTo("Invited");
        assertThat(sandbox.post(active + "/resend-invite", "").status()).isEqualTo(400);
    }

    /** A token acts for the first administrator of its account, so it may accept that person's invitation. */
    @Test
    void theInvitedPersonAloneMayAccept() {
        try (Sandbox other = Sandbox.with(switches -> switches.withTokenMayAccept(false))) {
            other.as(other.marketplace.operations().token());
            String own = other.get("/api-tokens?select=audit&eq(account.id,'" + other.marketplace.operations().id()
                    + "')").data().getFirst().at("/audit/created/by/id").stringValue();
            String email = other.get("/users/" + own).body().get("email").stringValue();
            other.as(other.marketplace.client().token());
            String path = other.users() + "/"
                    + other.post(other.users(), invitee(other, email, "")).body().get("id").stringValue();
            assertThat(other.post(path + "/accept-invite", "").status()).isEqualTo(403);
            other.as(other.marketplace.operations().token());
            assertThat(other.post(path + "/accept-invite", "").status()).isEqualTo(200);
            assertThat(other.get(path).body().at("/invitation/status").stringValue()).isEqualTo("Active");
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 200, Active", "false, 403, Invited"})
    void aTokenMayAcceptOrNot(boolean allowed, int status, String state) {
        try (Sandbox other = Sandbox.with(switches -> switches.withTokenMayAccept(allowed))) {
            String path = other.users() + "/" + other.user("Ron Ronald");
            assertThat(other.post(path + "/accept-invite", "").status()).isEqualTo(status);
            JsonNode user = other.get(path).body();
            assertThat(user.get("status").stringValue()).isEqualTo(state);
            assertThat(user.get("invitation").has("url")).isEqualTo(!allowed);
        }
    }
}
