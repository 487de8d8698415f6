package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.accessdesk.demo.RawWire.RawAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Queries of clients that do not encode all characters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawUrlTest {
    private static final String GROUPS = "/public/v1/accounts/user-groups";

    private final Sandbox sandbox = Sandbox.open();
    private final RawWire wire = RawWire.to(sandbox.marketplace, sandbox.marketplace.client().token());

    @AfterAll
    void close() {
        wire.close();
        sandbox.close();
    }

    private List<String> names(RawAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("data").valueStream().map(each -> each.get("name").stringValue()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eq(name,\"Finance\")", "eq(name,\"Finance\")|eq(name,\"^{x}`[]\\<>\")",
            "(eq(name,\"Finance\")|eq(name,\"{}\"))&limit=5", "name=\"Finance\"", "eq(name,%22Finance\")",
            "and(eq(name,\"Finance\"),not(like(name,'*100%*')))", "eq(name,'Finance')&eq(isDefault,false)"})
    void queriesNeedNoEncoding(String query) {
        assertThat(names(wire.get(GROUPS + "?" + query))).containsExactly("Finance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100% of {all} ^|^ [sales]", "`back` \\ <tag> ~", "Ελλάδα Łódź 東京", "50%zz"})
    void namesAreFoundAsTheyAreWritten(String name) {
        String body = Sandbox.JSON.createObjectNode().put("name", name).toString();
        RawAnswer created = wire.send("POST", GROUPS, body.getBytes(StandardCharsets.UTF_8),
                "Content-Type: application/json");
        assertThat(created.status()).isEqualTo(201);
        // A space ends the address on the wire, and % begins an escape; everything else is sent literally.
        String raw = name.replace(" ", "%20");
        assertThat(names(wire.get(GROUPS + "?eq(name,\"" + raw + "\")"))).containsExactly(name);
        wire.send("DELETE", GROUPS + "/" + created.body().get("id").stringValue(), new byte[0]);
    }

    @Test
    void pathsMayBeEncodedOrNot() {
        String id = sandbox.group("Finance");
        JsonNode plain = wire.get(GROUPS + "/" + id).body();
        assertThat(wire.get(GROUPS + "/" + id.replace("-", "%2D")).body()).isEqualTo(plain);
        assertThat(wire.get(GROUPS + "/" + id + "%2F").status()).isEqualTo(404);
        assertThat(wire.get(GROUPS + "/{id}").status()).isEqualTo(404);
    }

    @Test
    void longQueriesAreRead() {
        String ids = "\"UGR-0000-0000\",".repeat(1_000);
        assertThat(names(wire.get(GROUPS + "?in(id,(" + ids + "\"" + sandbox.group("Finance") + "\"))")))
                .containsExactly("Finance");
    }
}
