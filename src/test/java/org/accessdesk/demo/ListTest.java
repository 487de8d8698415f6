package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.accessdesk.demo.world.switches.DefaultOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Paging, order and select. */
class ListTest {
    private final Sandbox sandbox = Sandbox.open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void pagesAreTenLongUnlessSomeoneSays() {
        SandboxAnswer first = sandbox.get("/account-users");
        assertThat(first.data()).hasSize(10);
        assertThat(first.total()).isEqualTo(60);
        assertThat(first.body().at("/$meta/pagination").toString())
                .isEqualTo("{\"offset\":0,\"limit\":10,\"total\":60}");
        try (Sandbox other = Sandbox.with(switches -> switches.withDefaultPageSize(25))) {
            assertThat(other.get("/account-users").data()).hasSize(25);
        }
    }

    @Test
    void theWholeListComesPageByPage() {
        HashSet<String> seen = new HashSet<>();
        for (int offset = 0; offset < 60; offset += 25) {
            sandbox.get("/account-users?order=user.name,id&limit=25&offset=" + offset)
                    .data()
                    .forEach(user -> seen.add(user.get("id").stringValue()));
        }
        assertThat(seen).hasSize(60);
        assertThat(sandbox.get("/account-users?limit=25&offset=50").data()).hasSize(10);
        assertThat(sandbox.get("/account-users?limit=25&offset=500").data()).isEmpty();
    }

    @Test
    void largePagesAreCutDownAndNoneOnlyCounts() {
        JsonNode capped = sandbox.get("/account-users?limit=1000").body();
        assertThat(capped.at("/$meta/pagination/limit").intValue()).isEqualTo(100);
        assertThat(capped.get("data")).hasSize(60);
        SandboxAnswer count = sandbox.get("/account-users?limit=0");
        assertThat(count.data()).isEmpty();
        assertThat(count.total()).isEqualTo(60);
    }

    @Test
    void orderGoesUpAndDown() {
        List<String> up = sandbox.get("/user-groups?order=name&limit=100").names();
        assertThat(up).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER).hasSize(24);
        assertThat(sandbox.get("/user-groups?order=-name&limit=100").names()).isEqualTo(up.reversed());
        assertThat(sandbox.get("/user-groups?order=%2Bname,-id&limit=100").names()).isEqualTo(up);
        assertThat(sandbox.get("/user-groups?order=+name&limit=100").names()).isEqualTo(up);
    }

    @ParameterizedTest
    @CsvSource({
            "'order=', No valid ordering properties were detected",
            "order=nothing, Invalid property path.",
            "order=users, Ordering is not permitted.",
            "order=audit.updated.at, Ordering is not permitted."
    })
    void ordersThatAreNone(String query, String message) {
        SandboxAnswer answer = sandbox.get("/user-groups?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo(message);
    }

    @Test
    void auditMustBeSelectedToBeOrderedBy() {
        assertThat(sandbox.get("/user-groups?select=audit&order=-audit.updated.at,id").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(DefaultOrder.class)
    void whereNobodySaysTheOrderIsOneOfThree(DefaultOrder order) {
        try (Sandbox other = Sandbox.with(switches -> switches.withDefaultOrder(order))) {
            SandboxAnswer list = other.get("/user-groups?limit=100");
            List<String> ids = list.data().stream().map(each -> each.get("id").stringValue()).toList();
            switch (order) {
                case CREATED -> assertThat(list.names()).startsWith("Administrators", "Finance");
                case NEWEST -> assertThat(list.names()).endsWith("Finance", "Administrators");
                case ID -> assertThat(ids).isSorted();
            }
        }
    }

    @Test
    void whatIsLeftOutIsNamed() {
        SandboxAnswer list = sandbox.get("/user-groups");
        assertThat(texts(list.body().at("/$meta/omitted")))
                .containsExactly("modules", "users", "buyers", "extensions", "audit");
        assertThat(list.data().getFirst().propertyNames())
                .containsExactly("id", "name", "revision", "description", "isDefault", "account");
        JsonNode one = sandbox.get("/user-groups/" + sandbox.group("Finance") + "?select=users,modules,audit").body();
        assertThat(texts(one.at("/$meta/omitted"))).containsExactly("buyers", "extensions");
        assertThat(one.get("users").isEmpty()).isFalse();
    }

    @Test
    void collectionsMayComeUnasked() {
        try (Sandbox other = Sandbox.with(switches -> switches.withCollectionsOmitted(false))) {
            SandboxAnswer list = other.get("/user-groups");
            assertThat(texts(list.body().at("/$meta/omitted"))).containsExactly("audit");
            assertThat(list.data().getFirst().get("users").isEmpty()).isFalse();
            assertThat(other.get("/account-users").data().getFirst().has("modules")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-*,id,name", "-*,+id,+name", "id,name,-*,nonsense"})
    void nothingButWhatIsNamed(String select) {
        SandboxAnswer list = sandbox.get(sandbox.users() + "?order=name&select=" + select.replace("+", "%2B"));
        assertThat(list.data()).allSatisfy(user -> assertThat(user.propertyNames()).containsExactly("id", "name"));
        assertThat(texts(list.body().at("/$meta/omitted"))).contains("email", "audit", "groups");
    }

    @Test
    void theFormWithAMinusMayBeRefused() {
        try (Sandbox other = Sandbox.with(switches -> switches.withSubtractiveSelectAllowed(false))) {
            assertThat(other.get("/user-groups?select=-*,id").status()).isEqualTo(400);
            assertThat(other.get("/user-groups?select=users").status()).isEqualTo(200);
        }
    }

    @Test
    void fieldsAreExcludedAndReferencesRestrictedOrExpanded() {
        JsonNode plain = sandbox.get("/user-groups?select=-description,-account.type").data().getFirst();
        assertThat(plain.has("description")).isFalse();
        assertThat(plain.get("account").propertyNames()).contains("id", "name").doesNotContain("type", "website");
        JsonNode restricted = sandbox.get("/user-groups?select=users.id,users.email").data().getFirst();
        assertThat(restricted.at("/users/0").propertyNames()).containsExactly("id", "email");
        JsonNode expanded = sandbox.get("/user-groups?select=account,users").data().getFirst();
        assertThat(expanded.get("account").has("website")).isTrue();
        assertThat(expanded.at("/users/0").propertyNames()).contains("email", "firstName", "status");
    }

    @Test
    void thePortalsOwnCallWorks() {
        SandboxAnswer list = sandbox.get(sandbox.users() + "?select=audit,groups,modules,buyers&order=name");
        JsonNode user = list.data().getFirst();
        assertThat(user.propertyNames())
                .contains("id", "name", "email", "status", "account", "groups", "modules", "invitation", "audit");
        assertThat(user.at("/groups/0").propertyNames()).contains("id", "name", "isDefault");
        assertThat(list.body().get("$meta").has("omitted")).isFalse();
    }

    @Test
    void emptyValuesAreDroppedOrShown() {
        assertThat(sandbox.get("/user-groups").data().getFirst().has("logo")).isFalse();
        assertThat(sandbox.get("/user-groups").data().getFirst().get("isDefault").booleanValue()).isTrue();
        try (Sandbox other = Sandbox.with(switches -> switches.withEmptyValuesShown(true))) {
            assertThat(other.get("/user-groups").data().getFirst().get("logo").stringValue()).isEmpty();
        }
    }

    @Test
    void embeddedUsersMayBeTruncated() {
        int all = sandbox.find(sandbox.users(), "any(groups,eq(name,'German sub'))&limit=0").total();
        String query = "/user-groups/" + sandbox.group("German sub") + "?select=users";
        assertThat(sandbox.get(query).body().get("users")).hasSize(all);
        try (Sandbox other = Sandbox.with(switches -> switches.withEmbeddedUsersTruncatedAt(2))) {
            assertThat(other.get(query).body().get("users")).hasSize(2);
        }
    }

    @Test
    void namesOfOlderVersionsAndOfOtherForms() {
        try (Sandbox older = Sandbox.with(switches -> switches.withRevisionsShown(false)
                .withLogoNamedIcon(true)
                .withDefaultNamedDefault(true)
                .withEmptyValuesShown(true)
                .withNestedSuccessor(true)
                .withLegacyStatusShown(true))) {
            JsonNode group = older.get("/user-groups?select=account").data().getFirst();
            assertThat(group.propertyNames())
                    .contains("icon", "default")
                    .doesNotContain("revision", "logo", "isDefault");
            JsonNode nested = older.get(older.users() + "?select=groups").data().getFirst();
            assertThat(nested.at("/user/email").stringValue()).contains("@");
            assertThat(nested.get("id").stringValue()).startsWith("AUSR-");
            assertThat(nested.has("email")).isFalse();
            assertThat(older.get("/account-users").data().getFirst().get("status").stringValue())
                    .isEqualTo("Active");
        }
        assertThat(sandbox.get("/account-users").data().getFirst().has("status")).isFalse();
        assertThat(sandbox.get(sandbox.users()).data().getFirst().has("user")).isFalse();
    }

    @Test
    void problemsHaveADictionaryOrAList() {
        assertThat(sandbox.get("/user-groups?order=x").body().get("errors").isObject()).isTrue();
        try (Sandbox other = Sandbox.with(switches -> switches.withListErrors(true))) {
            JsonNode body = other.get("/user-groups?order=x").body();
            assertThat(body.at("/errors/0/message").stringValue()).isEqualTo("Invalid property path.");
            assertThat(body.at("/errors/0/properties/0").stringValue()).isEqualTo("mistake");
            assertThat(body.get("type").stringValue()).contains("#MPTACC-");
        }
    }

    @Test
    void theOtherListsAreThere() {
        assertThat(sandbox.get("/buyers?order=name").total()).isEqualTo(12);
        assertThat(sandbox.get("/users?limit=0").total()).isEqualTo(60);
        JsonNode account = sandbox.get("/accounts/" + sandbox.marketplace.client().id() + "?select=audit,groups")
                .body();
        assertThat(account.get("groups")).hasSize(24);
        assertThat(sandbox.get("/accounts").data().getFirst().has("groups")).isFalse();
        String user = sandbox.user("Lisa Liu");
        assertThat(sandbox.get("/users/" + user).body().get("email").stringValue())
                .isEqualTo("lisa.l@starkindustries.example");
    }

    @Test
    void everyWriteLeavesARecord() {
        String group = sandbox.group("Finance");
        sandbox.put("/user-groups/" + group, "{\"description\":\"1\"}");
        sandbox.put(
                "/account-users/" + sandbox.member("Lisa Liu") + "/groups", "[{\"id\":\"" + group + "\"}]");
        List<JsonNode> records = sandbox.get("/public/v1/audit/records?order=-timestamp").data();
        assertThat(records).hasSize(2);
        JsonNode last = records.getFirst();
        assertThat(last.get("event").stringValue()).isEqualTo("platform.accounts.account-user.updated");
        assertThat(last.at("/object/name").stringValue()).isEqualTo("Lisa Liu");
        assertThat(last.at("/object/objectType").stringValue()).isEqualTo("AccountUser");
        assertThat(last.get("revision").intValue()).isEqualTo(2);
        assertThat(last.at("/actor/name").stringValue()).isEqualTo("Access Desk");
        assertThat(new ArrayList<>(last.propertyNames())).contains("id", "summary", "timestamp");
        sandbox.as(sandbox.marketplace.vendor().token());
        assertThat(sandbox.get("/public/v1/audit/records").total()).isZero();
    }
}
