package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.accessdesk.demo.world.switches.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** People: found by id or address, changed by deltas and forms, blocked and unblocked. */
class UserTest {
    private static final String EMAIL = "lisa.l@starkindustries.example";

    private final Sandbox sandbox = Sandbox.open();
    private final String lisa = sandbox.user("Lisa Liu");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Sandbox operations() {
        return sandbox.as(sandbox.marketplace.operations().token());
    }

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "LISA.L@StarkIndustries.example", "lisa.l%40starkindustries.example"})
    void peopleAreFoundByTheirAddressToo(String address) {
        assertThat(sandbox.get("/users/" + address).body()).isEqualTo(sandbox.get("/users/" + lisa).body());
        assertThat(sandbox.get("/users/nobody@starkindustries.example").status()).isEqualTo(404);
        sandbox.as(sandbox.marketplace.vendor().token());
        assertThat(sandbox.get("/users/" + address).status()).isEqualTo(404);
    }

    @Test
    void aMemberIsChangedByADelta() {
        String path = sandbox.users() + "/" + lisa;
        JsonNode before = sandbox.get(path + "?select=groups").body();
        SandboxAnswer answer = sandbox.put(path, "{\"lastName\":\"Lind\",\"groups\":[]}");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.body().get("name").stringValue()).isEqualTo("Lisa Lind");
        JsonNode after = sandbox.get(path + "?select=groups").body();
        assertThat(after.get("firstName")).isEqualTo(before.get("firstName"));
        assertThat(after.get("groups")).isEqualTo(before.get("groups"));
        assertThat(after.get("revision").intValue()).isEqualTo(before.get("revision").intValue() + 1);
        assertThat(sandbox.get("/users/" + lisa).body().get("lastName").stringValue()).isEqualTo("Lind");
    }

    @Test
    void theOfficialClientsBodyOfVersion4IsTaken() {
        String body = "{\"user\":{\"firstName\":\"E2E Updated\",\"lastName\":\"Account User\",\"email\":\"e2e@x.example\"},"
                + "\"account\":{\"id\":\"" + sandbox.marketplace.client().id() + "\"},\"groups\":[{\"id\":\""
                + sandbox.group("Finance") + "\"}],\"invitation\":{\"status\":\"Invited\"}}";
        SandboxAnswer answer = sandbox.put(sandbox.users() + "/" + lisa, body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("email").stringValue()).isEqualTo("e2e@x.example");
        assertThat(sandbox.put(sandbox.users() + "/USR-0000-0000", body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"{\"email\":\"nobody\"}~400", "{\"firstName\":null}~400",
            "{\"lastName\":\" \"}~400", "{\"settings\":{\"cultureCode\":\"german\"}}~400", "[]~400",
            "{\"email\":\"tom.t@starkindustries.example\"}~409", "{}~200", "{\"phone\":{\"prefix\":\"+41\"}}~200"})
    void whatNobodyCanHaveIsRefused(String body, int status) {
        assertThat(sandbox.put(sandbox.users() + "/" + lisa, body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"true, 200", "false, 403"})
    void whetherATokenMayChangeOthersIsNotKnown(boolean allowed, int status) {
        try (Sandbox other = Sandbox.with(s -> s.with(Switch.MEMBER_PROFILES_EDITABLE, allowed))) {
            String path = other.users() + "/" + other.user("Lisa Liu");
            assertThat(other.put(path, "{\"lastName\":\"Lind\"}").status()).isEqualTo(status);
            other.as(other.marketplace.operations().token());
            assertThat(other.put(path, "{\"lastName\":\"Lund\"}").status()).isEqualTo(200);
        }
    }

    /** A form as httpx writes it: the picture first, the data as a JSON part. */
    @Test
    void operationsChangePeopleByAForm() {
        operations();
        try (RawWire wire = RawWire.to(sandbox.marketplace, sandbox.marketplace.operations().token())) {
            RawWire.RawAnswer answer = wire.send("PUT", "/public/v1/accounts/users/" + lisa, form(
                    "{\"firstName\":\"E2E Updated\",\"lastName\":\"Łüser\",\"status\":\"Invited\","
                            + "\"settings\":{\"cultureCode\":\"en-US\",\"languageCode\":\"en-US\"}}"),
                    "Accept: */*", "Content-Type: multipart/form-data; boundary=5d1c0b9cd0a94f0e");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.body().get("name").stringValue()).isEqualTo("E2E Updated Łüser");
            assertThat(answer.body().at("/settings/cultureCode").stringValue()).isEqualTo("en-US");
            assertThat(answer.body().get("status").stringValue()).isEqualTo("Active");
        }
        assertThat(sandbox.put("/users/" + lisa, "{\"firstName\":\"Lisa\"}").body().get("name").stringValue())
                .isEqualTo("Lisa Łüser");
    }

    private static byte[] form(String json) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                String.join("\r\n", "--5d1c0b9cd0a94f0e",
                        "Content-Disposition: form-data; name=\"icon\"; filename=\"logo.png\"",
                        "Content-Type: image/png", "", "").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, (byte) 0xff, '-', '-'});
        form.writeBytes(("\r\n--5d1c0b9cd0a94f0e\r\nContent-Disposition: form-data; name=\"user\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + json + "\r\n--5d1c0b9cd0a94f0e--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Test
    void othersChangeOnlyThemselves() {
        assertThat(sandbox.put("/users/" + lisa, "{\"firstName\":\"Eliza\"}").status()).isEqualTo(403);
        assertThat(sandbox.put("/users/USR-0000-0000", "{\"firstName\":\"Eliza\"}").status()).isEqualTo(404);
        String maker = sandbox.get("/api-tokens?select=audit").data().getFirst().at("/audit/created/by/id")
                .stringValue();
        assertThat(sandbox.put("/users/" + maker, "{\"firstName\":\"Eliza\"}").status()).isEqualTo(200);
    }

    @Test
    void operationsBlockAndUnblock() {
        assertThat(sandbox.post("/users/" + lisa + "/block", "").status()).isEqualTo(403);
        operations();
        SandboxAnswer blocked = sandbox.post("/users/" + EMAIL + "/block", "");
        assertThat(blocked.status()).isEqualTo(200);
        assertThat(blocked.body().get("status").stringValue()).isEqualTo("Blocked");
        assertThat(sandbox.post("/users/" + lisa + "/block", "").status()).isEqualTo(400);
        sandbox.as(sandbox.marketplace.client().token());
        JsonNode member = sandbox.get(sandbox.users() + "/" + lisa).body();
        assertThat(member.get("status").stringValue()).isEqualTo("Blocked");
        assertThat(member.at("/invitation/status").stringValue()).isEqualTo("Active");
        assertThat(sandbox.find("/users", "eq(status,'Blocked')").names()).containsExactly("Lisa Liu");
        operations();
        assertThat(sandbox.post("/users/" + lisa + "/unblock", "").body().get("status").stringValue())
                .isEqualTo("Active");
        assertThat(sandbox.post("/users/" + lisa + "/unblock", "").status()).isEqualTo(400);
        assertThat(sandbox.post("/users/USR-0000-0000/unblock", "").status()).isEqualTo(404);
        String invited = sandbox.find("/users", "eq(name,'Ron Ronald')").data().getFirst().get("id").stringValue();
        assertThat(sandbox.post("/users/" + invited + "/block", "").status()).isEqualTo(200);
        assertThat(sandbox.post("/users/" + invited + "/unblock", "").body().get("status").stringValue())
                .isEqualTo("Invited");
    }

    @Test
    void theAccountsOfAPerson() {
        String query = "/accounts?select=id,name,type,status,icon,favorite,audit.access.at,-*"
                + "&eq(invitation.status,%22Active%22)&order=name&offset=0&limit=10";
        SandboxAnswer own = sandbox.get("/users/" + lisa + query);
        assertThat(own.names()).containsExactly("Stark Industries");
        assertThat(own.data().getFirst().propertyNames()).contains("id", "name", "type", "status", "favorite");
        sandbox.as(sandbox.marketplace.vendor().token());
        sandbox.post("/account-users", "{\"user\":{\"firstName\":\"Lisa\",\"lastName\":\"Liu\",\"email\":\"" + EMAIL
                + "\"},\"groups\":[{\"id\":\"" + sandbox.get("/user-groups").data().getFirst().get("id").stringValue()
                + "\"}]}");
        assertThat(sandbox.get("/users/" + lisa + "/accounts").names()).containsExactly("Wayne Software");
        operations();
        assertThat(sandbox.get("/users/" + lisa + "/accounts?order=name").names())
                .containsExactly("Stark Industries", "Wayne Software");
        assertThat(sandbox.get("/users/" + lisa + query).names()).containsExactly("Stark Industries");
        assertThat(sandbox.get("/users/USR-0000-0000/accounts").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"application/json, 200", "'application/json; charset=utf-8', 200", "text/json, 200",
            "application/merge-patch+json, 200", "text/plain, 415", "application/x-www-form-urlencoded, 415",
            "application/xml, 415", "multipart/form-data; boundary=x, 415"})
    void bodiesOfOtherTypesAreRefused(String type, int status) {
        try (RawWire wire = RawWire.to(sandbox.marketplace, sandbox.marketplace.client().token())) {
            RawWire.RawAnswer answer = wire.send("PUT", "/public/v1/accounts/user-groups/" + sandbox.group("Finance"),
                    "{\"description\":\"x\"}".getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);
            assertThat(answer.status()).isEqualTo(status);
            if (status == 415) {
                assertThat(answer.body().get("title").stringValue()).isEqualTo("Unsupported Media Type");
                assertThat(ContractSchema.ACCOUNT_USER_GROUPS.errors("ProblemDetails", answer.body())).isEmpty();
            }
        }
    }

    @Test
    void singleAuditRecordsAreForVendorsAndOperations() {
        sandbox.put(sandbox.users() + "/" + lisa, "{\"lastName\":\"Lind\"}");
        JsonNode mine = sandbox.get("/public/v1/audit/records").data().getFirst();
        String path = "/public/v1/audit/records/" + mine.get("id").stringValue();
        assertThat(sandbox.get(path).status()).isEqualTo(403);
        assertThat(operations().get(path).body()).isEqualTo(mine);
        SandboxAnswer selected = sandbox.get(path + "?render()&select=object,actor,details");
        assertThat(selected.body().get("id")).isEqualTo(mine.get("id"));
        assertThat(selected.body().get("details").stringValue()).doesNotContain("{{");
        assertThat(sandbox.get("/public/v1/audit/records?limit=100&offset=0&render()").status()).isEqualTo(200);
        sandbox.as(sandbox.marketplace.vendor().token());
        assertThat(sandbox.get(path).status()).isEqualTo(404);
        assertThat(sandbox.get("/public/v1/audit/records/REC-000-000-000").status()).isEqualTo(404);
    }

    @Test
    void buyersAreReadByClientsAndOperations() {
        int all = sandbox.get("/buyers").total();
        String one = "/buyers/" + sandbox.get("/buyers").data().getFirst().get("id").stringValue();
        assertThat(all).isPositive();
        assertThat(operations().get("/buyers").total()).isEqualTo(all);
        assertThat(sandbox.get(one).status()).isEqualTo(200);
        sandbox.as(sandbox.marketplace.vendor().token());
        assertThat(sandbox.get("/buyers").status()).isEqualTo(403);
        assertThat(sandbox.get(one).status()).isEqualTo(403);
    }
}
