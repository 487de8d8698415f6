package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.demo.ContractSchema;
import org.accessdesk.demo.RecordedRequest;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Checks all requests and answers of the two operations against their published schemas. */
class SchemaTest {
    private static final ModuleId BILLING = new ModuleId("MOD-4525");

    private static JsonNode sent(RecordedRequest request) {
        return Admin.JSON.readTree(request.requestBody());
    }

    private static JsonNode answered(RecordedRequest request) {
        return Admin.JSON.readTree(request.responseBody());
    }

    private static List<String> userErrors(String type, JsonNode node) {
        return ContractSchema.ACCOUNT_USER_GROUPS.errors(type, node);
    }

    private static List<String> groupErrors(String type, JsonNode node) {
        return ContractSchema.USER_GROUP.errors(type, node);
    }

    @Test
    void aMembershipIsSavedByTheSeedsOperationAndNothingElse() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            assertThat(app.tick("Lisa Liu", "Finance").tick("Ron Ronald", "Reviewers").save())
                    .containsOnly(new Outcome.Saved());
            var puts = stage.userPuts();
            assertThat(puts).hasSize(2).allSatisfy(put -> {
                assertThat(put.path()).matches(Admin.API + "/account-users/AUSR-\\d{4}-\\d{4}-\\d{4}/groups");
                assertThat(put.query()).isEmpty();
                assertThat(put.requestBody()).matches("\\[(\\{\"id\":\"UGR-\\d{4}-\\d{4}\"},?)+]");
                assertThat(userErrors("request", sent(put))).isEmpty();
                assertThat(put.status()).isEqualTo(200);
                assertThat(userErrors("AccountUserQueryLegacy", answered(put))).isEmpty();
            });
            assertThat(sent(puts.getFirst())).hasSize(2);
            assertThat(sent(puts.getLast())).hasSize(3);
        }
    }

    @Test
    void theSuccessorIsSentTheSameBody() {
        try (var stage = ContractStage.open()) {
            stage.app(MembershipEndpoint.LEGACY).loaded().tick("Lisa Liu", "Finance").save();
            stage.byAnotherAdmin("Lisa Liu", "German sub");
            stage.market.requests().clear();
            stage.app(MembershipEndpoint.CURRENT).loaded().tick("Lisa Liu", "Finance").save();
            assertThat(stage.userPuts()).hasSize(1).allSatisfy(put -> {
                assertThat(put.path()).startsWith(Admin.API + "/accounts/ACC-");
                assertThat(userErrors("request", sent(put))).isEmpty();
                assertThat(sent(put)).hasSize(2);
            });
        }
    }

    @Test
    void legacyReadsOfTheAppFollowTheSchema() {
        try (var stage = ContractStage.with(s -> s.withLegacyUserDetails(false))) {
            stage.app().loaded().tick("Lisa Liu", "Finance").save();
            var lists = stage.market.requests().matching("GET", Admin.API + "/account-users");
            assertThat(lists).isNotEmpty().allSatisfy(list -> assertThat(answered(list).path("data"))
                    .isNotEmpty().allSatisfy(u -> assertThat(userErrors("AccountUserQueryLegacy", u)).isEmpty()));
            assertThat(stage.market.requests().matching("GET", Admin.API + "/account-users/.*")).hasSize(2)
                    .allSatisfy(one -> assertThat(userErrors("AccountUserQueryLegacy", answered(one))).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGroupIsSavedByTheSeedsOperationWholly(boolean expanded) {
        try (var stage = ContractStage.with(s -> s.withExpandedGroupAnswer(expanded))) {
            var app = stage.app().loaded();
            assertThat(app.edit("German sub", g -> g.withName("Deutschland").with(BILLING, true)).saveOne())
                    .isEqualTo(new Outcome.Saved());
            assertThat(app.edit("Reviewers", g -> g.withDescription("")).saveOne())
                    .isEqualTo(new Outcome.Saved());
            assertThat(stage.groupPuts()).hasSize(2).allSatisfy(put -> {
                assertThat(put.path()).matches(Admin.API + "/user-groups/UGR-\\d{4}-\\d{4}");
                assertThat(put.query()).isEmpty();
                assertThat(groupErrors("request", sent(put))).isEmpty();
                assertThat(sent(put).propertyNames()).contains("name", "description", "logo", "modules");
                assertThat(groupErrors("UserGroup", answered(put))).isEmpty();
                assertThat(put.responseBody().contains("[Circular Reference]")).isEqualTo(expanded);
            });
            // No property is required; buyers that are not shown are unknown and must stay unchanged.
            assertThat(stage.groupPuts()).extracting(put -> sent(put).has("buyers")).containsExactly(true, false);
            assertThat(app.snapshot().members(app.group("Deutschland").id()))
                    .hasSize(stage.serverState().members("Deutschland").size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusalsFollowTheSchemaToo(boolean listErrors) {
        try (var stage = ContractStage.with((Switches s) -> s.withListErrors(listErrors))) {
            var app = stage.app().loaded();
            stage.admin.write("POST", "/user-groups", "{\"name\":\"Short-lived\",\"modules\":[]}");
            app.loaded();
            stage.admin.write("DELETE", "/user-groups/" + stage.serverState().group("Short-lived"), "");
            assertThat(app.tick("Lisa Liu", "Short-lived").saveOne()).isInstanceOf(Outcome.Conflicting.class);
            var put = stage.userPuts().getFirst();
            assertThat(userErrors("ProblemDetails", answered(put))).isEmpty();
        }
    }
}
