package org.accessdesk.api.resource;

import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Module;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    @Test
    void listsModulesWhereItMay() throws Exception {
        server.answerList("{\"id\":\"MOD-0478\",\"name\":\"Marketplace\",\"accountTypes\":[\"Client\"]}");

        assertThat(api.modules(TestValues.OPERATIONS, Call.plain()).items()).extracting(Module::name)
                .containsExactly("Marketplace");
        assertThat(server.takenLine()).isEqualTo(
                "GET /public/v1/accounts/modules?select=accountTypes&order=name,id&limit=100&offset=0");
    }

    @Test
    void otherwiseTakesThoseOfTheDefaultGroupAndThenOfOthers() throws Exception {
        server.answer(403, "{\"title\":\"Forbidden\"}");
        server.answerList("""
                {"id":"UGR-1111-0001","modules":[{"id":"MOD-0003","name":"C"},{"id":"MOD-0001","name":"short"}]}""",
                "{\"id\":\"UGR-1111-0002\",\"isDefault\":true,\"modules\":[{\"id\":\"MOD-0001\",\"name\":\"A\"}]}",
                "{\"id\":\"UGR-1111-0003\",\"modules\":[\"[Circular Reference]\"]}");

        var modules = api.modules(TestValues.ACCOUNT, Call.plain());

        assertThat(modules.items()).extracting(Module::name).containsExactly("A", "C");
        assertThat(modules.gaps()).hasSize(1);
        server.taken();
        assertThat(server.takenLine()).isEqualTo(
                "GET /public/v1/accounts/user-groups?select=modules&order=name,id&limit=100&offset=0");
    }

    @Test
    void doesNotTakeAnotherRefusalForThat() {
        server.answer(401, "{}");

        assertThat(problem(() -> api.modules(TestValues.ACCOUNT, Call.plain())).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void hasNoBuyersWhereItMaySeeNone(int status) throws Exception {
        server.answer(status, "{}");

        assertThat(api.buyers(TestValues.ACCOUNT, Call.plain())).isEqualTo(new Listing<Buyer>(List.of(), List.of()));
    }

    @Test
    void limitsAnOperationsTokenToTheAccount() throws Exception {
        server.answerList();
        server.answerList();

        api.buyers(TestValues.OPERATIONS, Call.plain());
        api.groups(TestValues.OPERATIONS, Call.plain());

        assertThat(server.takenLine()).startsWith(
                "GET /public/v1/accounts/buyers?eq(account.id,%22ACC-9999-0001%22)&order=name,id&limit=100");
        assertThat(server.takenLine())
                .isEqualTo("GET /public/v1/accounts/user-groups?eq(account.id,%22ACC-9999-0001%22)"
                        + "&select=modules,buyers,account,audit,extensions&order=name,id&limit=100&offset=0");
    }
}
