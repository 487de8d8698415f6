package org.accessdesk.api.resource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.AccountUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way to read a user of a list gives what the general one gives, or leaves the user to it. */
class UsualUserTest {
    private static final String AUDIT = """
            "audit":{"created":{"at":"2026-08-23T14:03:00.000Z","by":{"id":"TKN-9920-7819","name":"Access Desk"}},\
            "updated":{"at":"2026-08-23T14:03:00.000Z","by":{"id":"TKN-9920-7819","name":"Access Desk"}},\
            "access":{"at":"2026-10-22T11:43:36.000Z"},"joined":{"at":"2026-08-23T14:20:25.000Z"}%s}""";
    private static final String GROUPS = """
            "groups":[{"id":"UGR-9019-6025","name":"German sub","revision":1,"isDefault":false},\
            {"id":"UGR-6360-6419","name":"Polish sub","description":"Colleagues"}]""";
    private static final String LEGACY = """
            {"id":"AUSR-0001-0796-5352","revision":4,"user":{"id":"USR-6060-0662","name":"Tuấn Lê","revision":1,\
            "email":"tuan.l29@starkindustries.example","firstName":"Tuấn","lastName":"Lê"},%s,"account":\
            {"id":"ACC-5956-6167","name":"Stark Industries"},"invitation":{"url":"https://x.example/?code=S3cret",\
            "status":"Invited"},"lastLoginAt":"2026-10-22T11:43:36.000Z",%s}"""
            .formatted(GROUPS, AUDIT.formatted(",\"invitationAcceptedAt\":\"2026-08-23T14:20:25.000Z\""));
    private static final String CURRENT = """
            {"id":"USR-0001-1623","name":"Liis Õunapuu","revision":1,"email":"liis.o28@starkindustries.example",\
            "status":"Active","firstName":"Liis","lastName":"Õunapuu","settings":{"cultureCode":"en-GB"},\
            "invitation":{"status":"Active"},%s,%s}"""
            .formatted(GROUPS, AUDIT.formatted(",\"login\":{\"at\":\"2026-11-08T18:46:42.000Z\"}"));

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The user as the general way reads them, which must find no gap. */
    private static AccountUser general(String json) {
        var gaps = new Gaps();
        var user = new UserReader(new Interner()).read(Fields.of(ApiJson.tree(json)), gaps);
        assertThat(gaps.reasons()).as(json).isEmpty();
        return user;
    }

    @ParameterizedTest
    @MethodSource("documented")
    void theDocumentedFormsAreReadWithoutATree(String json) {
        var usual = new UserReader(new Interner()).usual(bytes(json));
        assertThat(requireNonNull(usual).object()).isEqualTo(general(json));
        assertThat(usual.id()).isEqualTo(json.substring(7, json.indexOf('"', 7)));
        assertThat(usual.toString()).doesNotContain("S3cret");
    }

    private static List<String> documented() {
        return List.of(LEGACY, CURRENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[]}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[],\"audit\":null,\"invitation\":null,\"user\":null}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[],\"status\":\"in-vited\",\"lastLoginAt\":null}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[],\"audit\":{\"created\":{\"by\":{\"href\":\"//\"}}}}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[{\"id\":\"UGR-1111-2222\"},{\"id\":\"UGR-1111-2222\"}]}"})
    void aUserWithLittleIsUsualToo(String json) {
        var usual = new UserReader(new Interner()).usual(bytes(json));
        assertThat(requireNonNull(usual).object()).isEqualTo(general(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{}", "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[]}{}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\"}", "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":null}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[\"UGR-1111-2222\"]}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[],\"$meta\":{\"deleted\":true}}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[],\"lastLoginAt\":\"yesterday\"}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"groups\":[],\"lastLoginAt\":\"0001-01-01T00:00:00Z\"}",
            "{\"id\":\"USR-1111-2222\",\"firstName\":\"n\",\"groups\":[]}",
            "{\"id\":\"USR-1111-2222\",\"name\":\"n\",\"name\":\"m\",\"groups\":[]}"})
    void anyOtherIsLeftToTheGeneralWay(String json) {
        assertThat(new UserReader(new Interner()).usual(bytes(json))).isNull();
    }

    /** A document changed at random: its values, names and order, and single characters. */
    private static String changed(SplittableRandom random) {
        var json = new StringBuilder(random.nextBoolean() ? LEGACY : CURRENT);
        for (var edits = random.nextInt(4); edits >= 0; edits--) {
            edit(json, random);
        }
        return json.toString();
    }

    private static void edit(StringBuilder json, SplittableRandom random) {
        var values = List.of("null", "\"\"", "{}", "[]", "7", "-1.5", "9999999999", "true", "\"Blocked\"", "\" x \"",
                "\"2026-08-23T14:20:25.5Z\"", "\"2026-02-30T00:00:00Z\"", "\"1969-01-01T00:00:00Z\"",
                "{\"at\":\"2026-08-23T14:20:25Z\"}", "{\"status\":\"Disabled\"}", "{\"name\":\"Né\"}",
                "[{\"id\":\"UGR-0000-0001\"}]", "{\"id\":\"USR-1234-5678\",\"status\":\"Blocked\"}");
        var names = List.of("id", "name", "email", "status", "invitation", "revision", "lastLoginAt", "groups", "audit",
                "user", "firstName", "$meta", "at", "by", "created", "updated", "joined", "access", "login", "other");
        var name = names.get(random.nextInt(names.size()));
        var at = json.indexOf("\"" + name + "\":", random.nextInt(json.length()));
        switch (random.nextInt(5)) {
            case 0 -> json.setCharAt(random.nextInt(json.length()), "\"{}[]:,0aé\\".charAt(random.nextInt(11)));
            case 1 -> json.insert(1, "\"" + name + "\":" + values.get(random.nextInt(values.size())) + ",");
            case 2 -> {
                if (at >= 0) {
                    json.replace(at + 1, at + 1 + name.length(), names.get(random.nextInt(names.size())));
                }
            }
            case 3 -> {
                var end = at < 0 ? -1 : json.indexOf("\"", at + name.length() + 4);
                if (end > 0 && json.charAt(at + name.length() + 3) == '"') {
                    json.replace(at + name.length() + 3, end + 1, values.get(random.nextInt(values.size())));
                }
            }
            default -> json.insert(json.length() - 1,
                    ",\"" + name + "\":" + values.get(random.nextInt(values.size())));
        }
    }

    @Test
    void whatIsReadQuicklyIsWhatTheGeneralWayReads() {
        var read = 0;
        for (var seed = 0; seed < 30_000; seed++) {
            var json = changed(new SplittableRandom(seed));
            var usual = new UserReader(new Interner()).usual(bytes(json));
            if (usual != null) {
                read++;
                assertThat(usual.object()).as("seed %d: %s", seed, json).isEqualTo(general(json));
                assertThat(usual.id()).as("seed %d", seed).isEqualTo(ApiJson.tree(json).path("id").asString());
            }
        }
        // Otherwise nothing would have been compared.
        assertThat(read).isBetween(3_000, 27_000);
    }

    @Test
    void whatWasReadBeforeDoesNotChangeAUser() {
        var random = new SplittableRandom(1);
        EntryReader<AccountUser> one = new UserReader(new Interner());
        for (var n = 0; n < 3_000; n++) {
            var json = changed(random);
            var usual = one.usual(bytes(json));
            assertThat(usual).as(json).isEqualTo(new UserReader(new Interner()).usual(bytes(json)));
        }
    }
}
