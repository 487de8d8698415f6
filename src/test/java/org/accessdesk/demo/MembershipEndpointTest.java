package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The groups of a user, at the legacy address and at its successor. */
class MembershipEndpointTest {
    private final Sandbox sandbox = Sandbox.open();

    @AfterEach
    void close() {
        sandbox.close();
    }

    enum Form {
        LEGACY {
            @Override
            String path(Sandbox sandbox, String name) {
                return "/account-users/" + sandbox.member(name);
            }
        },
        SUCCESSOR {
            @Override
            String path(Sandbox sandbox, String name) {
                return sandbox.users() + "/" + sandbox.user(name);
            }
        };

        abstract String path(Sandbox sandbox, String name);
    }

    private static String ids(String... groups) {
        return List.of(groups).stream()
                .map(id -> "{\"id\":\"" + id + "\"}")
                .toList()
                .toString();
    }

    private List<String> groups(String path) {
        return sandbox.get(path + "?select=groups").body().get("groups").valueStream()
                .map(group -> group.get("name").stringValue())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void putReplacesTheWholeList(Form form) {
        String path = form.path(sandbox, "Lisa Liu");
        SandboxAnswer answer = sandbox.put(path + "/groups", ids(sandbox.group("Finance"), sandbox.group("Reviewers")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(groups(path)).containsExactly("Finance", "Reviewers");
        assertThat(answer.body().get("modules").valueStream().map(each -> each.get("name").stringValue()))
                .contains("Billing", "Reports")
                .doesNotContain("Access management");
        assertThat(answer.body().has("buyers")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void singleGroupsComeAndGo(Form form) {
        String path = form.path(sandbox, "Lisa Liu");
        String finance = sandbox.group("Finance");
        assertThat(sandbox.post(path + "/groups", "{\"id\":\"" + finance + "\"}").status()).isEqualTo(200);
        assertThat(groups(path)).containsExactly("German sub", "Finance");
        assertThat(sandbox.delete(path + "/groups/" + finance).status()).isEqualTo(204);
        assertThat(groups(path)).containsExactly("German sub");
        assertThat(sandbox.delete(path + "/groups/" + finance).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aUserKeepsAtLeastOneGroup(Form form) {
        String path = form.path(sandbox, "Lisa Liu");
        assertThat(sandbox.put(path + "/groups", "[]").status()).isEqualTo(400);
        SandboxAnswer last = sandbox.delete(path + "/groups/" + sandbox.group("German sub"));
        assertThat(last.status()).isEqualTo(400);
        assertThat(last.error()).contains("at least one user group");
        assertThat(groups(path)).containsExactly("German sub");
    }

    @Test
    void groupsOfOtherAccountsDoNotExist() {
        String path = Form.LEGACY.path(sandbox, "Lisa Liu") + "/groups";
        String vendors = sandbox.as(sandbox.marketplace.vendor().token()).group("Finance");
        sandbox.as(sandbox.marketplace.client().token());
        assertThat(sandbox.put(path, ids(vendors)).status()).isEqualTo(400);
        try (Sandbox strict = Sandbox.with(switches -> switches.withUnknownGroupAnswers404(true))) {
            String same = "/account-users/" + strict.member("Lisa Liu") + "/groups";
            assertThat(strict.put(same, ids("UGR-0000-0000")).status()).isEqualTo(404);
        }
    }

    @Test
    void revisionAndAuditRiseWithEveryWrite() {
        String path = Form.LEGACY.path(sandbox, "Lisa Liu");
        JsonNode before = sandbox.get(path + "?select=audit").body();
        sandbox.put(path + "/groups", ids(sandbox.group("Finance")));
        JsonNode after = sandbox.get(path + "?select=audit").body();
        assertThat(after.get("revision").intValue())
                .isEqualTo(before.get("revision").intValue() + 1);
        assertThat(after.at("/audit/updated/by/name").stringValue()).isEqualTo("Access Desk");
        assertThat(after.at("/audit/updated/at").stringValue())
                .isGreaterThan(before.at("/audit/updated/at").stringValue());
        assertThat(after.at("/audit/created")).isEqualTo(before.at("/audit/created"));
    }

    @Test
    void theRevisionOfTheGroupRisesOnlyWhereThePlatformSaysSo() {
        for (boolean bumps : new boolean[]{false, true}) {
            try (Sandbox other = Sandbox.with(switches -> switches.withMembershipBumpsGroupRevision(bumps))) {
                String path = "/account-users/" + other.member("Lisa Liu") + "/groups";
                String finance = other.group("Finance");
                other.put(path, ids(finance));
                assertThat(other.get("/user-groups/" + finance).body().get("revision").intValue())
                        .isEqualTo(bumps ? 2 : 1);
            }
        }
    }

    @Test
    void nobodyRemovesTheOwnMembership() {
        // The account's tokens act for the first administrator.
        SandboxAnswer own = sandbox.delete(Form.LEGACY.path(sandbox, "James Jameson"));
        assertThat(own.status()).isEqualTo(400);
        assertThat(sandbox.delete(Form.SUCCESSOR.path(sandbox, "James Jameson")).status()).isEqualTo(400);
        String other = Form.LEGACY.path(sandbox, "Lisa Liu");
        assertThat(sandbox.delete(other).status()).isEqualTo(204);
        assertThat(sandbox.get(other).status()).isEqualTo(404);
        assertThat(sandbox.get("/account-users").total()).isEqualTo(59);
    }

    @Test
    void leavingTheAdministratorsIsAllowedOrNot() {
        for (boolean allowed : new boolean[]{false, true}) {
            try (Sandbox other = Sandbox.with(switches -> switches.withOwnAdminRemovalAllowed(allowed))) {
                String path = "/account-users/" + other.member("James Jameson") + "/groups";
                assertThat(other.put(path, ids(other.group("Finance"))).status()).isEqualTo(allowed ? 200 : 400);
            }
        }
    }

    @Test
    void buyersComeFromTheGroups() {
        String path = Form.LEGACY.path(sandbox, "Lisa Liu");
        JsonNode before = sandbox.get(path + "?select=buyers").body().get("buyers");
        assertThat(before).hasSize(1);
        assertThat(before.get(0).get("name").stringValue()).isEqualTo("Stark Industries GmbH");
        sandbox.put(path + "/groups", ids(sandbox.group("German sub"), sandbox.group("UK sub")));
        assertThat(sandbox.get(path + "?select=buyers").body().get("buyers")).hasSize(2);
        // Reviewers have no module that takes buyers, so buyers are omitted.
        sandbox.put(path + "/groups", ids(sandbox.group("Reviewers")));
        assertThat(sandbox.get(path + "?select=buyers").body().has("buyers")).isFalse();
    }

    @Test
    void theLegacyEndpointsMayBeGone() {
        try (Sandbox later = Sandbox.with(switches -> switches.withLegacyOffered(false))) {
            assertThat(later.get("/account-users").status()).isEqualTo(404);
            assertThat(later.put("/account-users/AUSR-1-1-1/groups", "[]").status()).isEqualTo(404);
            assertThat(later.get(later.users()).status()).isEqualTo(200);
        }
        try (Sandbox later = Sandbox.with(switches -> switches.withLegacyOffered(false).withLegacyGone(true))) {
            assertThat(later.get("/account-users").status()).isEqualTo(410);
        }
    }
}
