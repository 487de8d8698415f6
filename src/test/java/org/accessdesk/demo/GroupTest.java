package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.accessdesk.demo.world.switches.EmptyBuyers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Groups: allowed writes, and their side effects. */
class GroupTest {
    private static final String MARKETPLACE = "MOD-0478";
    private static final String BILLING = "MOD-4525";
    private static final String NOTIFICATIONS = "MOD-1239";
    private static final String DOWNLOADS = "MOD-2217";

    private final Sandbox sandbox = Sandbox.open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(id -> "{\"id\":\"" + id + "\"}").toList().toString();
    }

    private static String modules(String... ids) {
        return "{\"modules\":" + ids(List.of(ids)) + "}";
    }

    private JsonNode read(String group) {
        return sandbox.get("/user-groups/" + group + "?select=modules,buyers,users,audit").body();
    }

    private List<String> modulesOf(String group) {
        return read(group).path("modules").valueStream()
                .map(each -> each.get("id").stringValue())
                .toList();
    }

    private String defaultModules(String without, String with) {
        List<String> ids = new ArrayList<>(modulesOf(sandbox.group("Administrators")));
        ids.remove(without);
        if (!with.isEmpty()) {
            ids.add(with);
        }
        return "{\"modules\":" + ids(ids) + "}";
    }

    @Test
    void aWholeGroupIsReplaced() {
        String id = sandbox.group("Finance");
        SandboxAnswer answer = sandbox.put(
                "/user-groups/" + id,
                "{\"name\":\"Finanzen\",\"description\":\"Neu\",\"logo\":\"https://a.example/l.png\",\"modules\":"
                        + ids(List.of(MARKETPLACE, NOTIFICATIONS)) + ",\"buyers\":null}");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode group = read(id);
        assertThat(group.get("name").stringValue()).isEqualTo("Finanzen");
        assertThat(group.get("description").stringValue()).isEqualTo("Neu");
        assertThat(group.get("logo").stringValue()).isEqualTo("https://a.example/l.png");
        assertThat(group.get("revision").intValue()).isEqualTo(2);
        assertThat(group.at("/audit/updated/by/id").stringValue()).startsWith("TKN-");
        assertThat(modulesOf(id)).containsExactly(MARKETPLACE, NOTIFICATIONS);
        assertThat(group.get("users").isEmpty()).isFalse();
    }

    @Test
    void groupsAreCreatedAndDeleted() {
        SandboxAnswer created = sandbox.post(
                "/user-groups",
                "{\"name\":\"New\",\"account\":{\"id\":\"" + sandbox.marketplace.client().id()
                        + "\"},\"buyers\":null,\"logo\":\"\",\"description\":\"\",\"modules\":[]}");
        assertThat(created.status()).isEqualTo(201);
        String id = created.body().get("id").stringValue();
        assertThat(id).matches("UGR-\\d{4}-\\d{4}");
        assertThat(created.body().get("isDefault").booleanValue()).isFalse();
        assertThat(sandbox.get("/user-groups").total()).isEqualTo(25);
        assertThat(sandbox.delete("/user-groups/" + id).status()).isEqualTo(204);
        assertThat(sandbox.get("/user-groups/" + id).status()).isEqualTo(404);
        assertThat(sandbox.put("/user-groups/" + id, "{}").status()).isEqualTo(404);
        assertThat(sandbox.post("/user-groups", "{\"name\":\"X\",\"account\":{\"id\":\""
                + sandbox.marketplace.vendor().id() + "\"}}")
                .status())
                .isEqualTo(400);
    }

    @Test
    void theDefaultGroupAndGroupsWithMembersStay() {
        SandboxAnswer isDefault = sandbox.delete("/user-groups/" + sandbox.group("Administrators"));
        assertThat(isDefault.status()).isEqualTo(400);
        assertThat(isDefault.error()).contains("default");
        SandboxAnswer withMembers = sandbox.delete("/user-groups/" + sandbox.group("Finance"));
        assertThat(withMembers.status()).isEqualTo(400);
        assertThat(withMembers.error()).contains("users assigned");
    }

    @ParameterizedTest
    @CsvSource({
            "MOD-2217, not enabled for the default group",
            "MOD-2740, not enabled for the default group",
            "MOD-8743, not available for this account",
            "MOD-7154, obsolete",
            "MOD-0000, does not exist",
            "MOD-12, regular expression"
    })
    void aGroupHasOnlyWhatTheDefaultGroupHas(String module, String message) {
        SandboxAnswer answer = sandbox.put("/user-groups/" + sandbox.group("Finance"), modules(MARKETPLACE, module));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(message);
    }

    @Test
    void anObsoleteModuleStaysWhereItIs() {
        String id = sandbox.group("Legacy Azure");
        assertThat(sandbox.put("/user-groups/" + id, modules("MOD-7154")).status()).isEqualTo(200);
        assertThat(sandbox.put("/user-groups/" + id, modules()).status()).isEqualTo(200);
        assertThat(sandbox.put("/user-groups/" + id, modules("MOD-7154")).status()).isEqualTo(400);
    }

    @Test
    void eligibilityIsCheckedAtTheNextSave() {
        String id = sandbox.group("Finance");
        sandbox.marketplace.withdraw(BILLING);
        assertThat(modulesOf(id)).contains(BILLING);
        SandboxAnswer untouched = sandbox.put("/user-groups/" + id, "{\"description\":\"Changed\"}");
        assertThat(untouched.status()).isEqualTo(400);
        assertThat(untouched.error()).contains("Billing").contains("not available");
        assertThat(sandbox.put("/user-groups/" + id, modules(MARKETPLACE)).status()).isEqualTo(200);
    }

    @Test
    void mandatoryModulesStayInTheDefaultGroupAndForbiddenOnesCannotCome() {
        String path = "/user-groups/" + sandbox.group("Administrators");
        SandboxAnswer mandatory = sandbox.put(path, defaultModules(NOTIFICATIONS, ""));
        assertThat(mandatory.status()).isEqualTo(400);
        assertThat(mandatory.error()).contains("mandatory");
        SandboxAnswer forbidden = sandbox.put(path, defaultModules("", "MOD-3816"));
        assertThat(forbidden.status()).isEqualTo(400);
        assertThat(forbidden.error()).contains("cannot be enabled");
        assertThat(sandbox.put(path, defaultModules("", DOWNLOADS)).status()).isEqualTo(200);
        assertThat(sandbox.put("/user-groups/" + sandbox.group("Finance"), modules(DOWNLOADS)).status())
                .isEqualTo(200);
    }

    @Test
    void theDefaultGroupsModulesNeedAccountManagement() {
        String path = "/user-groups/" + sandbox.group("Administrators");
        String body = defaultModules(BILLING, "");
        sandbox.as(sandbox.secret("Access review script"));
        assertThat(sandbox.put(path, body).status()).isEqualTo(403);
        assertThat(sandbox.put(path, "{\"description\":\"Others\"}").status()).isEqualTo(200);
    }

    @Test
    void whatTheDefaultGroupLosesEveryGroupAndTokenLoses() {
        String finance = sandbox.group("Finance");
        String trainees = sandbox.group("Trainees");
        sandbox.put("/user-groups/" + sandbox.group("Administrators"), defaultModules(BILLING, ""));
        assertThat(modulesOf(finance)).doesNotContain(BILLING).contains(MARKETPLACE);
        assertThat(read(finance).get("revision").intValue()).isEqualTo(2);
        assertThat(read(finance).at("/audit/updated/by/name").stringValue()).isEqualTo("Access Desk");
        assertThat(read(trainees).get("revision").intValue()).isEqualTo(1);
        JsonNode erp = sandbox.find("/api-tokens", "eq(name,'ERP import')").data().getFirst();
        assertThat(erp.get("modules")).hasSize(1);
        assertThat(erp.get("revision").intValue()).isEqualTo(2);
        JsonNode member = sandbox.get("/account-users/" + sandbox.member("Łukasz Wójcik") + "?select=modules").body();
        assertThat(member.get("modules").valueStream().map(each -> each.get("id").stringValue()))
                .doesNotContain(BILLING);
    }

    @Test
    void buyersMustBeTheAccountsOwnAndMeanSomethingToAModule() {
        String buyer = sandbox.get("/buyers").data().getFirst().get("id").stringValue();
        String path = "/user-groups/" + sandbox.group("Finance");
        String one = ",\"buyers\":[{\"id\":\"" + buyer + "\"}]}";
        String modules = "{\"modules\":";
        assertThat(sandbox.put(path, modules + ids(List.of(MARKETPLACE)) + one).status()).isEqualTo(200);
        assertThat(read(sandbox.group("Finance")).get("buyers")).hasSize(1);
        assertThat(sandbox.put(path, modules + ids(List.of(NOTIFICATIONS)) + one).error())
                .contains("do not support buyers");
        assertThat(sandbox.put(path, modules + ids(List.of(MARKETPLACE, "MOD-9042")) + one).error())
                .contains("require all buyers");
        assertThat(sandbox.put(path, "{\"buyers\":[{\"id\":\"BUY-0000-0000\"}]}").error()).contains("does not exist");
        assertThat(sandbox.put(path, "{\"buyers\":[{\"id\":\"Stark\"}]}").error()).contains("regular expression");
    }

    @Test
    void extensionsAreForOtherGroupsThanTheDefaultOne() {
        String path = "/user-groups/" + sandbox.group("Finance");
        SandboxAnswer answer = sandbox.put(path, "{\"extensions\":[{\"id\":\"EXT-1204-0001\"}]}");
        assertThat(answer.body().at("/extensions/0/name").stringValue()).isEqualTo("Spend insights");
        assertThat(sandbox.put(path, "{\"extensions\":[{\"id\":\"EXT-0000-0000\"}]}").status()).isEqualTo(400);
        String administrators = "/user-groups/" + sandbox.group("Administrators");
        assertThat(sandbox.put(administrators, "{\"extensions\":[]}").status()).isEqualTo(400);
        assertThat(sandbox.put(administrators, "{\"extensions\":null}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ALL, 200, 0", "NONE, 200, 0", "REFUSED, 400, 1"})
    void anEmptyListOfBuyersMeansOneOfThreeThings(EmptyBuyers meaning, int status, int left) {
        try (Sandbox other = Sandbox.with(switches -> switches.withEmptyBuyers(meaning).withEmptyValuesShown(true))) {
            String id = other.group("German sub");
            assertThat(other.put("/user-groups/" + id, "{\"buyers\":[]}").status()).isEqualTo(status);
            JsonNode buyers = other.get("/user-groups/" + id + "?select=buyers").body().get("buyers");
            assertThat(buyers.isNull()).isEqualTo(meaning == EmptyBuyers.ALL);
            assertThat(buyers).hasSize(left);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 400", "false, 200"})
    void omittedFieldsAreClearedOrKept(boolean clears, int status) {
        try (Sandbox other = Sandbox.with(switches -> switches.withOmittedGroupFieldClears(clears))) {
            String path = "/user-groups/" + other.group("German sub");
            // A group without a name is rejected, so that an omitted name is noticed at once.
            assertThat(other.put(path, "{\"description\":\"x\"}").status()).isEqualTo(status);
            JsonNode group = other.put(path, "{\"name\":\"German sub\"}").body();
            assertThat(group.has("modules")).isEqualTo(!clears);
            assertThat(group.has("buyers")).isEqualTo(!clears);
            assertThat(group.has("description")).isEqualTo(!clears);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 201", "false, 400"})
    void namesMayHaveToBeUnique(boolean allowed, int status) {
        try (Sandbox other = Sandbox.with(switches -> switches.withDuplicateGroupNamesAllowed(allowed))) {
            assertThat(other.post("/user-groups", "{\"name\":\"finance\"}").status()).isEqualTo(status);
            String same = "/user-groups/" + other.group("Finance");
            assertThat(other.put(same, "{\"name\":\"Finance\"}").status()).isEqualTo(200);
        }
    }

    @Test
    void namesAndDescriptionsAreBounded() {
        try (Sandbox other = Sandbox.with(switches -> switches.withNameLengthLimit(5).withDescriptionLengthLimit(3))) {
            assertThat(other.post("/user-groups", "{\"name\":\"12345\",\"description\":\"123\"}").status())
                    .isEqualTo(201);
            assertThat(other.post("/user-groups", "{\"name\":\"123456\"}").status()).isEqualTo(400);
            assertThat(other.post("/user-groups", "{\"name\":\"1\",\"description\":\"1234\"}").status())
                    .isEqualTo(400);
        }
        assertThat(sandbox.post("/user-groups", "{\"name\":\" \"}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"true, 400", "false, 200"})
    void extraPropertiesAreRefusedOrIgnored(boolean refused, int status) {
        try (Sandbox other = Sandbox.with(switches -> switches.withExtraPropertiesRefused(refused))) {
            String path = "/user-groups/" + other.group("Finance");
            assertThat(other.put(path, "{\"account\":{\"id\":\"ACC-1-1\"}}").status()).isEqualTo(status);
        }
    }

    @Test
    void bodiesOfAnotherKindAreRefused() {
        String path = "/user-groups/" + sandbox.group("Finance");
        for (String body : new String[]{"", "[]", "nonsense", "{\"name\":5}", "{\"modules\":{}}",
                "{\"modules\":[5]}"}) {
            assertThat(sandbox.put(path, body).status()).as(body).isEqualTo(400);
        }
    }
}
