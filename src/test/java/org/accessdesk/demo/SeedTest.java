package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The content of a new marketplace. */
class SeedTest {
    private static String whole(long seed) {
        MarketplaceOptions options = MarketplaceOptions.defaults().withUsers(80).withSeed(seed);
        try (Sandbox sandbox = Sandbox.of(options)) {
            return sandbox.get("/account-users?limit=100&select=audit,modules,buyers").raw().body()
                    + sandbox.get("/user-groups?limit=100&select=audit,modules,buyers,users").raw().body()
                    + sandbox.marketplace.client().token();
        }
    }

    @Test
    void equalSeedsAreEqualAndOthersAreNot() {
        String first = whole(7);
        assertThat(whole(7)).isEqualTo(first);
        assertThat(whole(8)).isNotEqualTo(first);
    }

    @Test
    void theFirstUsersAndGroupsAreThoseOfThePictures() {
        try (Sandbox sandbox = Sandbox.of(MarketplaceOptions.defaults())) {
            SandboxAnswer users = sandbox.get(sandbox.users() + "?limit=13&select=groups");
            assertThat(users.total()).isEqualTo(1_204);
            assertThat(users.names()).startsWith("Emily Emilyson", "James Jameson", "Lisa Liu", "María-José Carreño");
            assertThat(users.names()).endsWith("Zoë van der Berg", "Łukasz Wójcik", "Aoife Ní Bhriain");
            assertThat(users.data().get(3).get("email").stringValue()).isEqualTo("mariajose.c@starkindustries.example");
            SandboxAnswer groups = sandbox.get("/user-groups?limit=7&select=modules,buyers");
            assertThat(groups.total()).isEqualTo(24);
            assertThat(groups.names())
                    .containsExactly(
                            "Administrators",
                            "Finance",
                            "German sub",
                            "Japan sales",
                            "Reviewers",
                            "UK sub",
                            "Contractors");
            assertThat(groups.data().stream().map(each -> each.path("modules").size()))
                    .containsExactly(11, 5, 3, 3, 2, 4, 0);
            assertThat(groups.data().stream().map(each -> each.path("buyers").size()))
                    .containsExactly(0, 0, 1, 2, 0, 1, 0);
        }
    }

    @Test
    void peopleArePlausible() {
        try (Sandbox sandbox = Sandbox.of(MarketplaceOptions.defaults())) {
            Set<String> ids = new HashSet<>();
            Set<String> emails = new HashSet<>();
            Set<String> states = new HashSet<>();
            int never = 0;
            for (int offset = 0; offset < 1_204; offset += 100) {
                for (JsonNode user : sandbox.get(sandbox.users() + "?limit=100&select=groups&offset=" + offset)
                        .data()) {
                    ids.add(user.get("id").stringValue());
                    emails.add(user.get("email").stringValue());
                    states.add(user.get("status").stringValue());
                    never += user.has("lastLoginAt") ? 0 : 1;
                    assertThat(user.get("groups").isEmpty()).isFalse();
                    assertThat(user.get("id").stringValue()).matches("USR-\\d{4}-\\d{4}");
                    assertThat(user.get("email").stringValue()).matches("[a-z]+\\.[a-z]\\d*@starkindustries\\.example");
                }
            }
            assertThat(ids).hasSize(1_204);
            assertThat(emails).hasSize(1_204);
            assertThat(states).containsExactlyInAnyOrder("Active", "Invited", "InvitationExpired");
            assertThat(never).isBetween(60, 400);
        }
    }

    @Test
    void everySeededGroupObeysTheRulesItself() {
        try (Sandbox sandbox = Sandbox.open()) {
            for (DemoAccount account : sandbox.marketplace.accounts()) {
                sandbox.as(account.token());
                List<JsonNode> own = sandbox.find(
                        "/user-groups", "eq(account.id,\"" + account.id() + "\")&limit=100&select=modules,buyers")
                        .data();
                assertThat(own).isNotEmpty().allSatisfy(group -> {
                    SandboxAnswer answer = sandbox.put("/user-groups/" + group.get("id").stringValue(),
                            unchanged(group));
                    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
                });
            }
        }
    }

    private static String unchanged(JsonNode group) {
        return "{\"name\":\"" + group.get("name").stringValue() + "\",\"modules\":" + ids(group.path("modules"))
                + ",\"buyers\":" + (group.has("buyers") ? ids(group.get("buyers")) : "null") + "}";
    }

    private static String ids(JsonNode list) {
        return list.valueStream()
                .map(each -> "{\"id\":" + each.get("id") + "}")
                .toList()
                .toString();
    }

    @Test
    void smallAndLargeAccountsCanBeMade() {
        try (Sandbox sandbox = Sandbox.of(MarketplaceOptions.defaults().withUsers(1).withGroups(1))) {
            assertThat(sandbox.get("/account-users").total()).isEqualTo(1);
            assertThat(sandbox.get("/user-groups").names()).containsExactly("Administrators");
        }
        try (Sandbox sandbox = Sandbox.of(MarketplaceOptions.defaults().withUsers(20).withGroups(60))) {
            assertThat(sandbox.get("/user-groups").total()).isEqualTo(60);
        }
    }

    @Test
    void aHundredThousandUsersAreListedPageByPage() {
        try (Sandbox sandbox = Sandbox.of(MarketplaceOptions.defaults().withUsers(100_000))) {
            String list = sandbox.users() + "?order=name,id&limit=100&select=groups,modules";
            SandboxAnswer first = sandbox.get(list);
            assertThat(first.total()).isEqualTo(100_000);
            assertThat(first.data()).hasSize(100);
            for (int offset = 100; offset < 2_100; offset += 100) {
                assertThat(sandbox.get(list + "&offset=" + offset).data()).hasSize(100);
            }
        }
    }
}
