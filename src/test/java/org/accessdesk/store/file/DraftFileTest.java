package org.accessdesk.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.ChangeJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft file gives back the draft, or reports why not. */
class DraftFileTest {
    private static final int FLIPS = Integer.getInteger("accessdesk.flips", 250) * 10;

    @TempDir
    Path folder;

    private static Snapshot snapshot() {
        return Samples.snapshot(List.of(Samples.user(1, 1), Samples.user(2, 1, 2)),
                List.of(Samples.group(0, 1, 2), Samples.group(1, 1), Samples.group(2)));
    }

    private static Draft draft() {
        var draft = Draft.empty(new DraftId("d"), "Q4 clean-up", Samples.NOW).withReason("Ünïcode \"quoted\"");
        var on = snapshot();
        for (var user : on.users()) {
            draft = draft.with(draft.changes().with(draft.changes().of(user).with(Samples.groupId(0), true)
                    .with(Samples.groupId(1), false)));
        }
        var group = on.group(Samples.groupId(1)).orElseThrow();
        draft = draft.with(draft.changes().with(draft.changes().of(group).withName("New").with(Samples.moduleId(2),
                true)));
        var target = new org.accessdesk.model.change.Target.UserTarget(Samples.userId(1));
        return draft.withReason(target, "Left the team").withIncluded(target, false);
    }

    private static String text() throws StoreException {
        return DraftFile.text(draft(), Samples.ACCOUNT, KeptSamples.ADDRESS, snapshot());
    }

    private static Imported read(String text) throws StoreException {
        return DraftFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesBackEveryDraft() {
        Worlds.forAll(world -> {
            try {
                var on = KeptSamples.snapshot(world);
                var draft = KeptSamples.draft(world, on, "d");
                var text = DraftFile.text(draft, on.account(), null, on);
                var imported = read(text);
                assertThat(imported.draft()).isEqualTo(draft);
                assertThat(imported.account()).isEqualTo(on.account());
                assertThat(imported.base()).isEqualTo(on.takenAt());
                assertThat(DraftFile.text(imported.draft(), on.account(), null, on)).isEqualTo(text);
            } catch (StoreException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void isReadByPeople() throws StoreException {
        var names = read(text()).names();
        assertThat(names).containsEntry("USR-0000-0001", "User 1").containsEntry("UGR-0000-0000", "Administrators")
                .containsEntry("MOD-0002", "Module MOD-0002");
        assertThat(text().lines()).contains("      \"user\" : {", "        \"USR-0000-0001\" : \"User 1\"",
                "      \"reason\" : \"Left the team\",", "    \"reason\" : \"Ünïcode \\\"quoted\\\"\",");
        assertThat(text()).doesNotContain("example.com\",\n      \"email").contains(KeptSamples.ADDRESS);
        assertThat(read(text().replace("\n", "\r\n")).draft()).isEqualTo(draft());
    }

    @Test
    void hasNoSecrets() throws StoreException {
        var secret = "idt:TKN-1234-5678:abcdefghijklmnop";
        var text = DraftFile.text(draft().withReason(secret).withName(secret), Samples.ACCOUNT, secret, null);
        assertThat(text).contains("TKN-1234-5678").doesNotContain("abcdefghijklmnop");
        var group = draft().changes().group(Samples.groupId(1)).orElseThrow().withDescription(secret);
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile
                .text(draft().with(draft().changes().with(group)), Samples.ACCOUNT, null, null))
                .satisfies(e -> assertThat(English.of(e)).contains("looks like a token"));
    }

    @Test
    void aSecretThatSomebodyElseWroteIsNotTakenOver() throws Exception {
        var secret = "https://portal.example.com/accept-invite?code=" + "abc".repeat(5_000);
        var draft = DraftFile.read(changed(c -> {
            ((ObjectNode) c.get("draft")).put("name", "N " + secret).put("reason", secret);
            first(c).put("reason", secret);
        })).draft();
        assertThat(draft.name() + draft.reason() + draft.reasons().values()).contains("accept-invite?…")
                .doesNotContain("abcabc");
    }

    @Test
    void refusesWhatIsCut() throws StoreException {
        var bytes = text().getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length < bytes.length - 1; length++) {
            refused(Arrays.copyOf(bytes, length), "");
        }
    }

    @Test
    void refusesFlippedBitsOrReadsTheSame() throws StoreException {
        var whole = text().getBytes(StandardCharsets.UTF_8);
        var random = new SplittableRandom(2);
        for (var n = 0; n < FLIPS; n++) {
            var broken = whole.clone();
            broken[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(DraftFile.read(broken)).isEqualTo(DraftFile.read(whole));
            } catch (StoreException e) {
                assertThat(English.of(e)).contains("Nothing was").endsWith(".");
            }
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        refused(new byte[0], "it is empty");
        refused("{}".getBytes(StandardCharsets.UTF_8), "not a draft of Access Desk");
        refused("[]".getBytes(StandardCharsets.UTF_8), "something else where an object");
        refused("Hello".getBytes(StandardCharsets.UTF_8), "no valid JSON");
        refused(new byte[]{(byte) 0xff, (byte) 0xfe, 0, 0}, "not text in UTF-8");
        refused(text().replace("User 1", "User 9").getBytes(StandardCharsets.UTF_8), "does not match its hash");
        refused(text().replace("\"schema\" : 1", "\"schema\" : 9").getBytes(StandardCharsets.UTF_8), "later version");
        refused(changed(c -> first(c).put("kind", "delete group")), "does not know, “delete group”");
        refused(changed(c -> first(c).put("more", 1)), "does not know, “more”");
        refused(changed(c -> first(c).putObject("group").put("UGR-1", "")),
                "not an id of the form UGR-1234-5678. Nothing");
        refused(changed(c -> first(c).putObject("removed").put("MOD-0002", "")), "both added and removed");
        refused(changed(c -> ((ArrayNode) c.get("changes")).add(first(c).deepCopy())), "twice");
        refused(changed(c -> ((ObjectNode) c.get("draft")).put("id", "x".repeat(201))), "longer than 200 characters");
        refused(changed(c -> ((ObjectNode) c.get("draft")).put("name", "x".repeat(10_001))), "longer than 10,000");
        refused(changed(c -> first(c).put("reason", "x".repeat(100_001))), "longer than 100,000");
        refused((text() + "\0").getBytes(StandardCharsets.UTF_8), "number zero");
        refused(("<<<<<<< HEAD\n" + text()).getBytes(StandardCharsets.UTF_8), "a merge that was not finished");
        refused("Größe".getBytes(StandardCharsets.ISO_8859_1), "not text in UTF-8");
        refused("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), "nested deeper");
        refused(("{\"a\":".repeat(100_000) + "1").getBytes(StandardCharsets.UTF_8), "nested deeper");
        refused(changed(c -> c.put("schema", 0)), "schema is unknown");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile.read(folder.resolve("none")))
                .satisfies(e -> assertThat(English.of(e)).contains("cannot be read"));
    }

    /** People or programs may write such files and compute the hash. */
    @Test
    void everyFieldMayBeMissingOrOfAnotherKind() throws Exception {
        var values = JsonText
                .parse("{\"all\": [null, true, 0, -1, 99999999999, 1.5, 1e400, \"\", \" \", \"x\", [], [1], [null],"
                        + " {}, {\"x\": 1}, {\"UGR-0000-0000\": null}, [\"UGR-0000-0000\", \"UGR-0000-0000\"]]}")
                .node().get("all");
        var tried = 0;
        for (var path : paths((ObjectNode) JsonText.parse(text()).node(), "")) {
            check(changed(c -> ((ObjectNode) c.at(parent(path))).remove(name(path))), path + " removed");
            check(changed(c -> ((ObjectNode) c.at(parent(path))).set(name(path) + "x", c.at(path))), path + " added");
            for (var value : values) {
                tried++;
                check(changed(c -> ((ObjectNode) c.at(parent(path))).set(name(path), value)), path + " = " + value);
            }
        }
        assertThat(tried).isGreaterThan(400);
    }

    private static void check(byte[] content, String what) {
        try {
            DraftFile.read(content);
        } catch (StoreException e) {
            assertThat(English.of(e)).as(what).endsWith(".").doesNotContain("null", "Exception");
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }

    /** The pointers to all fields, those in arrays as well. */
    private static List<String> paths(JsonNode node, String at) {
        var all = new ArrayList<String>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(p -> {
                all.add(at + "/" + p.getKey());
                all.addAll(paths(p.getValue(), at + "/" + p.getKey()));
            });
        } else if (node.isArray()) {
            for (var n = 0; n < node.size(); n++) {
                all.addAll(paths(node.get(n), at + "/" + n));
            }
        }
        return all;
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void anUnnamedDraftGoesOutAndIn() throws StoreException {
        var text = DraftFile.text(draft().withName(""), Samples.ACCOUNT, KeptSamples.ADDRESS, snapshot());
        assertThat(read(text).draft()).isEqualTo(draft().withName(""));
        assertThat(DraftFile.read(changed(c -> ((ObjectNode) c.get("draft")).put("name", " "))).draft().name())
                .isEmpty();
    }

    @Test
    void isReadInTheEncodingsOfEditors() throws StoreException {
        var text = text();
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(DraftFile.read(("\uFEFF" + text).getBytes(charset)).draft()).isEqualTo(draft());
            assertThat(DraftFile.read(("\uFEFF" + text.replace("\n", "\r\n")).getBytes(charset)).draft())
                    .isEqualTo(draft());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileIsNotRead() throws Exception {
        var pipe = folder.resolve("pipe.accessdraft");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        var device = Files.createSymbolicLink(folder.resolve("zero.accessdraft"), Path.of("/dev/zero"));
        for (var file : List.of(pipe, device, folder)) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile.read(file))
                    .satisfies(e -> assertThat(English.of(e)).contains("is no file but"));
        }
        var dangling = Files.createSymbolicLink(folder.resolve("d.accessdraft"), folder.resolve("none"));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile.read(dangling))
                .satisfies(e -> assertThat(English.of(e)).contains("cannot be read"));
        Files.writeString(folder.resolve("real.accessdraft"), text());
        var link = Files.createSymbolicLink(folder.resolve("l.accessdraft"), folder.resolve("real.accessdraft"));
        assertThat(DraftFile.read(link).draft()).isEqualTo(draft());
    }

    @Test
    void readsWhatTheFirstVersionWrote() throws Exception {
        try (var in = DraftFileTest.class.getResourceAsStream("/org/accessdesk/store/workspace/schema-1.accessdraft")) {
            var imported = DraftFile.read(in.readAllBytes());
            // It did not write the buyers and extensions of the base.
            var now = draft().changes().group(Samples.groupId(1)).orElseThrow();
            var then = now.on(now.base().withBuyers(Limit.unsaid()).withExtensions(Limit.unsaid()));
            assertThat(imported.draft()).isEqualTo(draft().with(draft().changes().with(then)));
            assertThat(imported.account()).isEqualTo(Samples.ACCOUNT);
        }
    }

    @Test
    void readsTheBuyersOfNewGroupsWhereTheFirstVersionsWroteThem() {
        var json = JsonText.parse("""
                {"kind":"newGroup","group":"NEW-0000-0007","content":{"name":"N","description":"","logo":"",
                "modules":[]},"buyers":["BUY-0000-0001"],"extensions":["EXT-1111-2222"]}""");
        assertThat(((GroupCreation) ChangeJson.read(json)).content()).isEqualTo(
                new GroupContent("N", "", "", Set.of(), Limit.of(Samples.buyerIds(1)),
                        Limit.of(Set.of(new ExtensionId("EXT-1111-2222")))));
        var all = JsonText.parse("""
                {"kind":"newGroup","group":"NEW-0000-0007","content":{"name":"N","description":"","logo":"",
                "modules":[]}}""");
        assertThat(((GroupCreation) ChangeJson.read(all)).content())
                .isEqualTo(new GroupContent("N", "", "", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[7]", "\"BUY-0000-0001\"", "[\"BUY-1\"]",
            "[\"BUY-0000-0001\",\"BUY-0000-0001\"]"})
    void reportsDamagedBuyers(String buyers) {
        var json = JsonText.parse("""
                {"kind":"group","group":"UGR-0000-0001","added":[],"removed":[],"buyers":%s,
                "base":{"name":"N","description":"","logo":"","modules":[]}}""".formatted(buyers));
        assertThatThrownBy(() -> ChangeJson.read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        var file = folder.resolve("large");
        try (var large = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(DraftFile.LARGEST + 1);
        }
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile.read(file))
                .satisfies(e -> assertThat(English.of(e)).contains("64 MB"));
    }

    @Test
    void writesAllOrNothing() throws Exception {
        var file = folder.resolve("a" + DraftFile.SUFFIX);
        Files.writeString(file, "old");
        DraftFile.write(file, draft(), Samples.ACCOUNT, KeptSamples.ADDRESS, snapshot());
        assertThat(DraftFile.read(file).draft()).isEqualTo(draft());
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile.write(file.resolve("below"), draft(),
                Samples.ACCOUNT, null, null))
                .satisfies(e -> assertThat(English.of(e)).contains("could not be written"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static ObjectNode first(ObjectNode file) {
        return (ObjectNode) file.get("changes").get(0);
    }

    /** The file after an edit with a new hash. */
    private static byte[] changed(Consumer<ObjectNode> edit) throws StoreException {
        var file = (ObjectNode) JsonText.parse(text()).node();
        edit.accept(file);
        file.put("hash", Format.hash(file));
        return JsonText.text(file).getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(byte[] content, String why) {
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> DraftFile.read(content))
                .satisfies(e -> assertThat(English.of(e)).contains(why))
                .satisfies(e -> assertThat(English.of(e)).endsWith("."));
    }
}
