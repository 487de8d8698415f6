package org.accessdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accessdesk.demo.Sandbox.SandboxAnswer;
import org.accessdesk.demo.world.switches.StaleReads;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.accessdesk.demo.world.switches.TextRule;
import org.accessdesk.demo.world.switches.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Behaviours that are not publicly known: each switch in its default and its other positions. */
class UnknownsTest {
    private static final String STREAM = "MPT-Streaming: true";
    private static final String LINES = "Accept: application/jsonl";

    private static RawWire wire(Sandbox sandbox) {
        return RawWire.to(sandbox.marketplace, sandbox.marketplace.client().token());
    }

    private static List<JsonNode> lines(RawWire.RawAnswer answer) {
        return answer.text().lines().map(Sandbox.JSON::readTree).toList();
    }

    @Test
    void aStreamHoldsTheWholeOfAList() {
        try (Sandbox sandbox = Sandbox.open(); RawWire wire = wire(sandbox)) {
            String path = Sandbox.API + "/account-users?select=groups&order=-id&eq(invitation.status,'Active')";
            List<JsonNode> pages = sandbox.get(path.replace("'", "%27") + "&limit=100").data();
            RawWire.RawAnswer answer = wire.get(path, LINES, STREAM);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("mpt-streaming", "true")
                    .containsEntry("content-type", "application/jsonl");
            assertThat(lines(answer)).isEqualTo(pages).hasSizeGreaterThan(40).hasSizeLessThan(60);
            assertThat(lines(wire.get(path.replace("Active", "Blocked"), LINES, STREAM))).isEmpty();
            assertThat(wire.get(Sandbox.API + "/account-users?nope(", LINES, STREAM).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "MPT-Streaming: true, Accept: application/json",
            "MPT-Streaming: false, Accept: application/jsonl",
            "X: y, Accept: application/jsonl"})
    void whoDoesNotAskForAStreamGetsAPage(String first, String second) {
        try (Sandbox sandbox = Sandbox.open(); RawWire wire = wire(sandbox)) {
            RawWire.RawAnswer answer = first.isEmpty()
                    ? wire.get(Sandbox.API + "/user-groups")
                    : wire.get(Sandbox.API + "/user-groups", first, second);
            assertThat(answer.headers()).doesNotContainKey("mpt-streaming");
            assertThat(answer.body().get("data")).hasSize(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 200", "true, 501"})
    void streamsMayBeUnknownOrRefused(boolean refused, int status) {
        UnaryOperator<Switches> none = switches -> switches.with(Switch.STREAMING_OFFERED, false)
                .with(Switch.STREAMING_REFUSED, refused);
        try (Sandbox sandbox = Sandbox.with(none); RawWire wire = wire(sandbox)) {
            RawWire.RawAnswer answer = wire.get(Sandbox.API + "/user-groups", STREAM, LINES);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers()).doesNotContainKey("mpt-streaming");
            assertThat(answer.body().has("data")).isEqualTo(!refused);
        }
    }

    @ParameterizedTest
    @EnumSource
    void totalsMaySayManyThings(Totals totals) {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withTotals(totals))) {
            JsonNode pagination = sandbox.get("/account-users?limit=7&offset=3").body().at("/$meta/pagination");
            JsonNode total = pagination.path("total");
            assertThat(total.toString()).isEqualTo(switch (totals) {
                case NUMBER -> "60";
                case OF_PAGE -> "7";
                case TEXT -> "\"60\"";
                case ABSENT -> "";
            });
            assertThat(pagination.get("limit").intValue()).isEqualTo(7);
        }
    }

    @Test
    void aTotalMayBeCapped() {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withTotalsCappedAt(20))) {
            assertThat(sandbox.get("/account-users?limit=0").total()).isEqualTo(20);
            assertThat(sandbox.get("/account-users?limit=10&offset=50").data()).hasSize(10);
            assertThat(sandbox.get("/account-users?limit=10&offset=50").total()).isEqualTo(20);
            assertThat(sandbox.find("/account-users", "eq(user.name,'Lisa Liu')").total()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsWithinObjectsMayBeCutButFiltersKnowAll(boolean nested) {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withEmbeddedGroupsTruncatedAt(2)
                .withEmbeddedUsersTruncatedAt(1).with(Switch.NESTED_SUCCESSOR, nested))) {
            List<String> groups = List.of("Finance", "UK sub", "Reviewers");
            String body = "[" + String.join(",",
                    groups.stream().map(name -> "{\"id\":\"" + sandbox.group(name) + "\"}").toList()) + "]";
            String legacy = "/account-users/" + sandbox.member("Lisa Liu");
            assertThat(sandbox.put(legacy + "/groups", body).body().get("groups")).hasSize(2);
            assertThat(sandbox.get(legacy).body().get("groups")).hasSize(2);
            for (String name : groups) {
                String has = "any(groups,eq(id,'" + sandbox.group(name) + "'))&select=groups&limit=100";
                assertThat(sandbox.find("/account-users", "eq(id,'" + legacy.substring(15) + "')&" + has).data())
                        .singleElement().satisfies(user -> assertThat(user.get("groups")).hasSize(2));
                assertThat(sandbox.find(sandbox.users(), has).data())
                        .allSatisfy(user -> assertThat(user.get("groups").size()).isBetween(1, 2));
                assertThat(sandbox.find("/user-groups", "eq(name,'" + name + "'),any(users,eq(name,'Lisa Liu'))"
                        + "&select=users").data()).singleElement()
                        .satisfies(group -> assertThat(group.get("users")).hasSize(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textsMayBeStoredOtherwise(TextRule rule) {
        String sent = " Vertrieb  Mu\u0308nchen & <Co>\r\nSecond line ";
        String stored = switch (rule) {
            case TRIMMED -> "Vertrieb Mu\u0308nchen & <Co>\r\nSecond line";
            case COMPOSED -> Normalizer.normalize(sent, Normalizer.Form.NFC);
            case LINE_FEEDS -> sent.replace("\r", "");
            case ENTITIES -> sent.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        };
        try (Sandbox usual = Sandbox.open();
                Sandbox other = Sandbox.with(switches -> switches.withTextRules(rule))) {
            assertThat(described(usual, sent)).containsOnly(sent);
            assertThat(described(other, sent)).containsOnly(stored);
        }
    }

    @Test
    void textsMayBeCut() {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withTextsCutAt(5).withNameLengthLimit(8))) {
            assertThat(described(sandbox, "123456789")).containsOnly("12345");
        }
    }

    /** The stored texts of a changed group and of a created one. */
    private static List<String> described(Sandbox sandbox, String text) {
        String body = Sandbox.JSON.createObjectNode().put("name", text).put("description", text).toString();
        String path = "/user-groups/" + sandbox.group("Finance");
        assertThat(sandbox.put(path, body).status()).isEqualTo(200);
        JsonNode changed = sandbox.get(path).body();
        JsonNode created = sandbox.post("/user-groups", body).body();
        return List.of(changed.get("name").stringValue(), changed.get("description").stringValue(),
                created.get("name").stringValue(), created.get("description").stringValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsMayShowTheStateBeforeForAWhile(boolean revisions) {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        UnaryOperator<Switches> lagging = switches -> switches.withStaleReads(StaleReads.of(Duration.ofSeconds(4)))
                .withRevisionsShown(revisions);
        try (Sandbox sandbox = Sandbox.with(lagging, () -> now[0])) {
            String path = "/user-groups/" + sandbox.group("Finance");
            SandboxAnswer before = sandbox.get(path);
            SandboxAnswer written = sandbox.put(path, "{\"name\":\"Money\"}");
            assertThat(written.body().get("name").stringValue()).isEqualTo("Money");
            assertThat(written.body().has("revision")).isEqualTo(revisions);
            assertThat(sandbox.get(path).body()).isEqualTo(before.body());
            assertThat(sandbox.find("/user-groups", "eq(name,'Finance')").total()).isEqualTo(1);
            now[0] = now[0].plusSeconds(3);
            assertThat(sandbox.put(path, "{\"name\":\"Gold\"}").status()).isEqualTo(200);
            assertThat(sandbox.get(path).body().get("name").stringValue()).isEqualTo("Finance");
            now[0] = now[0].plusSeconds(1);
            assertThat(sandbox.get(path).body().get("name").stringValue()).isEqualTo("Money");
            assertThat(sandbox.find("/user-groups", "eq(name,'Finance')").total()).isZero();
            now[0] = now[0].plusSeconds(3);
            assertThat(sandbox.get(path).body().get("name").stringValue()).isEqualTo("Gold");
        }
    }

    @Test
    void aNumberOfReadsMayShowTheStateBefore() {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withStaleReads(StaleReads.of(2)))) {
            String path = "/user-groups/" + sandbox.group("Finance");
            sandbox.put(path, "{\"name\":\"Money\"}");
            assertThat(List.of(name(sandbox, path), name(sandbox, path), name(sandbox, path)))
                    .containsExactly("Finance", "Finance", "Money");
            assertThat(sandbox.put(path, "[]").status()).isEqualTo(400);
            assertThat(name(sandbox, path)).isEqualTo("Money");
        }
    }

    /** Two replicas: the first read after a write reaches the current one, later ones reach the other. */
    @Test
    void timeMaySeemToGoBack() {
        try (Sandbox sandbox = Sandbox.with(switches -> switches.withStaleReads(StaleReads.of(2).afterFresh(1)))) {
            String member = "/account-users/" + sandbox.member("Lisa Liu");
            String sales = sandbox.group("Japan sales");
            int before = sandbox.get(member).body().get("revision").intValue();
            sandbox.post(member + "/groups", "{\"id\":\"" + sales + "\"}");
            assertThat(List.of(revision(sandbox, member), revision(sandbox, member), revision(sandbox, member),
                    revision(sandbox, member))).containsExactly(before + 1, before, before, before + 1);
            // Writes apply to the current state, whatever reads show.
            sandbox.post(member + "/groups", "{\"id\":\"" + sandbox.group("Finance") + "\"}");
            assertThat(sandbox.get(member).body().get("groups").toString()).contains(sales, "Finance");
        }
    }

    private static String name(Sandbox sandbox, String path) {
        return sandbox.get(path).body().get("name").stringValue();
    }

    private static int revision(Sandbox sandbox, String path) {
        return sandbox.get(path).body().get("revision").intValue();
    }
}
