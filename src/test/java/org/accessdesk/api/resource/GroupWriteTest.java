package org.accessdesk.api.resource;

import static org.accessdesk.api.TestValues.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.TestServer;
import org.accessdesk.api.TestValues;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a group's update sends. */
class GroupWriteTest {
    private static final GroupContent CONTENT = new GroupContent("Finance", "", "",
            Set.of(new ModuleId("MOD-9042"), new ModuleId("MOD-0478")), Limit.unsaid(), Limit.unsaid());
    private static final String HEAD = "{\"id\":\"UGR-8447-7590\",\"name\":\"Old\"";
    private static final String ANSWER = HEAD + ",\"modules\":[{\"id\":\"MOD-0478\"}],\"revision\":2}";
    private final TestServer server = new TestServer();
    private final HttpMarketplace api = server.client();

    @AfterEach
    void end() {
        api.close();
        server.close();
    }

    private static UserGroup group(String fields) {
        return new GroupReader(new Interner()).read(Fields.of(ApiJson.tree(HEAD + fields + "}")), new Gaps());
    }

    private String sent(UserGroup fresh, GroupContent content) throws ApiException {
        server.answer(ANSWER);
        api.putGroup(fresh, content, Call.plain());
        return TestServer.body(server.taken());
    }

    @Test
    void sendsAllOfItAndWhatItDoesNotKnowAsItCame() throws Exception {
        server.answer(TestServer.resource("group.json"));
        var fresh = api.group(new GroupId("UGR-5240-4954"), Call.plain());
        server.answer(TestServer.resource("group.json"));

        var written = api.putGroup(fresh, CONTENT, Call.plain());

        assertThat(written.revision()).isEqualTo(12);
        assertThat(server.takenLine()).isEqualTo("GET /public/v1/accounts/user-groups/UGR-5240-4954"
                + "?select=modules,buyers,account,audit,extensions");
        var request = server.taken();
        assertThat(request.getMethod() + " " + request.getTarget())
                .isEqualTo("PUT /public/v1/accounts/user-groups/UGR-5240-4954");
        assertThat(TestServer.body(request)).isEqualTo("""
                {"name":"Finance","description":"","logo":"","modules":[{"id":"MOD-0478"},{"id":"MOD-9042"}],\
                "buyers":[{"id":"BUY-1089-7077"}],"extensions":[{"id":"EXT-1111-2222"}],\
                "costCentre":{"code":"4711","share":1.50},"labels":["a",null]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''|\"description\":null,\"logo\":null,\"modules\":[{\"id\":\"MOD-0478\"},{\"id\":\"MOD-9042\"}]}",
            ",\"buyers\":null,\"extensions\":null,\"logo\":null|\"buyers\":null,\"extensions\":null}",
            ",\"buyers\":[],\"extensions\":[]|\"buyers\":[],\"extensions\":[]}",
            ",\"description\":\"x\"|\"description\":\"\",\"logo\":null,"})
    void keepsWhatIsNotEditedAsItWas(String fields, String part) throws Exception {
        assertThat(sent(group(fields), CONTENT)).startsWith("{\"name\":\"Finance\",").contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"buyers\":null,\"extensions\":[]",
            ",\"buyers\":[{\"id\":\"BUY-1111-2222\"}],\"extensions\":[{\"id\":\"EXT-9999-9999\"}]"})
    void sendsOtherBuyersAndExtensionsWhateverTheGroupHad(String fields) throws Exception {
        var chosen = CONTENT.withBuyers(Limit.of(Set.of(new BuyerId("BUY-2222-2222"), new BuyerId("BUY-1111-1111"))))
                .withExtensions(Limit.of(Set.of(new ExtensionId("EXT-1111-2222"))));
        assertThat(sent(group(fields), chosen)).contains(
                "\"buyers\":[{\"id\":\"BUY-1111-1111\"},{\"id\":\"BUY-2222-2222\"}]",
                "\"extensions\":[{\"id\":\"EXT-1111-2222\"}]");
        var none = CONTENT.withBuyers(Limit.all()).withExtensions(Limit.of(Set.of()));
        assertThat(sent(group(",\"buyers\":[{\"id\":\"BUY-1111-2222\"}]"), none)).contains("\"buyers\":null",
                "\"extensions\":[]");
    }

    @Test
    void sendsNothingThatTheServerAloneWrites() throws Exception {
        var fresh = group("""
                ,"audit":{},"$meta":{},"href":"h","revision":1,"account":{"id":"ACC-1111-2222"},"isDefault":true,
                "default":true,"users":[{"id":"USR-1111-2222"}],"icon":"i","status":"Active"}""".replaceAll("}$", ""));

        assertThat(sent(fresh, new GroupContent("N", "D", "L", Set.of(), Limit.unsaid(), Limit.unsaid()))).isEqualTo(
                "{\"name\":\"N\",\"description\":\"D\",\"logo\":\"L\",\"modules\":[]}");
    }

    @Test
    void readsWhatGoesBackUnchangedWhereItWasLeftOut() throws Exception {
        server.answer(HEAD + ",\"buyers\":[{\"id\":\"BUY-1111-2222\"}],\"modules\":[{\"id\":\"MOD-0001\"}]}");

        server.answer(ANSWER);
        api.putGroup(group(",\"$meta\":{\"omitted\":[\"buyers\"]}"), CONTENT, Call.plain());

        assertThat(server.taken().getMethod()).isEqualTo("GET");
        assertThat(TestServer.body(server.taken())).contains(
                "\"modules\":[{\"id\":\"MOD-0478\"},{\"id\":\"MOD-9042\"}]",
                "\"buyers\":[{\"id\":\"BUY-1111-2222\"}]");
    }

    @Test
    void asksByNameForWhatAReadLeftOut() throws Exception {
        server.answer(HEAD + ",\"$meta\":{\"omitted\":[\"audit\",\"modules\",\"costCentre\",\"a b\"]}}");
        server.answer(HEAD + ",\"modules\":[],\"costCentre\":7,\"$meta\":{\"omitted\":[\"audit\"]}}");

        var group = api.group(TestValues.GROUP, Call.plain());

        assertThat(group.modules()).isEqualTo(Field.of(Set.of()));
        assertThat(group.unknown()).containsEntry("costCentre", "7");
        server.taken();
        assertThat(server.takenLine())
                .endsWith("?select=modules,buyers,account,audit,extensions,costCentre,modules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules", "description", "logo"})
    void refusesToWriteOverWhatIsNotKnown(String name) {
        var problem = problem(
                () -> api.putGroup(group(",\"$meta\":{\"omitted\":[\"" + name + "\"]}"), CONTENT, Call.plain()));

        assertThat(problem.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(English.of(problem.message())).contains("(" + name + ")", "Nothing was sent.");
        assertThat(server.web.getRequestCount()).isZero();
    }

    @Test
    void refusesWhenAskingAgainDoesNotHelp() {
        var omitted = ",\"$meta\":{\"omitted\":[\"buyers\"]}";
        server.answer(HEAD + omitted + "}");
        server.answer(HEAD + omitted + "}");

        assertThat(English.of(problem(() -> api.putGroup(group(omitted), CONTENT, Call.plain())).message()))
                .contains("(buyers)");
        assertThat(server.web.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":\"UGR-1111-1111\"}",
            HEAD + ",\"$meta\":{\"omitted\":[\"modules\"]}}"})
    void readsAgainWhereTheAnswerDoesNotShowTheResult(String answer) throws Exception {
        server.answer(answer);
        server.answer(ANSWER);

        assertThat(api.putGroup(group(""), CONTENT, Call.plain()).revision()).isEqualTo(2);
    }

    @Test
    void readsTheAnswerOfTheSeed() throws Exception {
        server.answer(TestServer.resource("group-seed004.json").replace("UGR-1234-5678", "UGR-8447-7590"));

        assertThat(api.putGroup(group(""), CONTENT, Call.plain()).moduleIds())
                .containsExactly(new ModuleId("MOD-0478"));
        assertThat(server.web.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void passesOnARefusal(int status) {
        server.answer(status, "{\"title\":\"No\",\"traceId\":\"t\",\"errors\":{\"name\":[\"Too long\"]}}");

        var problem = problem(() -> api.putGroup(group(""), CONTENT, Call.plain()));

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.details()).containsExactly("name: Too long");
        assertThat(problem.traceId()).isEqualTo("t");
    }
}
