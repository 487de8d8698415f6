package org.accessdesk.store.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.settings.SavedConnection.Learnt;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {
    private static final SavedConnection STARK = new SavedConnection("a-1", "Stark „Industries“", "https://example.com",
            Endpoint.LEGACY, false, ConnectionColor.GREEN,
            new Learnt(new TokenId("TKN-1111-2222"),
                    new Account(new AccountId("ACC-1234-5678"), "Stark Industries", AccountType.CLIENT),
                    Instant.parse("2026-01-02T03:04:05Z")));
    private static final SavedConnection WAYNE = new SavedConnection("b-2", "Wayne", "https://wayne.example.com",
            Endpoint.CURRENT, true, ConnectionColor.PURPLE, Learnt.NOTHING);

    @TempDir
    private Path folder;

    private ConnectionFile file() {
        return new ConnectionFile(folder.resolve("new"));
    }

    private Path path() {
        return folder.resolve("new").resolve("connections.json");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder.resolve("new"))) {
            return all.sorted().toList();
        }
    }

    private void write(String json) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), json);
    }

    private static String entry(String more) {
        return "{\"id\":\"x\",\"address\":\"https://example.com\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    @Test
    void whatIsSavedIsReadAgain() throws Exception {
        assertThat(file().load()).isEqualTo(new ConnectionStore.Loaded(List.of(), List.of()));
        file().save(List.of(STARK, WAYNE));
        assertThat(file().load()).isEqualTo(new ConnectionStore.Loaded(List.of(STARK, WAYNE), List.of()));
        file().save(List.of(WAYNE));
        assertThat(file().load().connections()).containsExactly(WAYNE);
        assertThat(files()).containsExactly(path());
    }

    @Test
    void readsWhatTheFirstVersionWrote() throws IOException {
        try (var in = ConnectionFileTest.class.getResourceAsStream("first-connections.json")) {
            write(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(file().load()).isEqualTo(new ConnectionStore.Loaded(List.of(STARK, WAYNE), List.of()));
    }

    @Test
    void whatIsNotWrittenHasItsUsualValue() throws IOException {
        write("{\"connections\":[" + entry("") + "]}");
        var loaded = file().load();
        assertThat(loaded.problems()).hasSize(0);
        assertThat(loaded.connections()).singleElement().satisfies(c -> {
            assertThat(c.name()).isEqualTo("https://example.com");
            assertThat(c.endpoint()).isEqualTo(Endpoint.AUTO);
            assertThat(c.learnt()).isEqualTo(Learnt.NOTHING);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name|\"name\":7", "endpoint|\"endpoint\":\"sideways\"",
            "readOnly|\"readOnly\":\"maybe\"", "color|\"color\":[]", "token|\"token\":\"TKN\"",
            "account|\"account\":{\"id\":\"ACC-1234-5678\"}", "lastUsed|\"lastUsed\":\"yesterday\""})
    void aBrokenPropertyCostsNoOther(String property, String json) throws Exception {
        write("{\"connections\":[" + entry(json)
                + ",{\"id\":\"y\",\"name\":\"Y\",\"address\":\"https://y.example\"}]}");
        var file = file();
        var loaded = file.load();
        assertThat(loaded.connections()).extracting(SavedConnection::id).containsExactly("x", "y");
        assertThat(English.each(loaded.problems())).singleElement().asString().contains("number 1",
                "“" + property + "”");
        // An unreadable file is not overwritten without a copy.
        var before = Files.readString(path());
        file.save(loaded.connections());
        assertThat(files()).hasSize(2);
        assertThat(Files.readString(path().resolveSibling("connections-damaged-1.json"))).isEqualTo(before);
        assertThat(file().load().problems()).hasSize(0);
    }

    /** An unreadable value must not become a permission. */
    @Test
    void whetherItIsReadOnlyIsDecidedWithCaution() throws IOException {
        write("{\"connections\":[" + entry("\"readOnly\":\"no\"") + "]}");
        assertThat(file().load().connections()).singleElement().matches(SavedConnection::readOnly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{}", "{\"id\":\"a b\",\"address\":\"https://example.com\"}",
            "{\"id\":\"z\",\"address\":\" \"}", "{\"id\":\"z\"}",
            "{\"id\":\"x\",\"address\":\"https://example.com\"}"})
    void aBrokenEntryIsLeftOut(String json) throws IOException {
        write("{\"connections\":[" + entry("") + "," + json + "]}");
        var loaded = file().load();
        assertThat(loaded.connections()).extracting(SavedConnection::id).containsExactly("x");
        assertThat(English.each(loaded.problems())).singleElement().asString().contains("left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"connections\":7}", "\0\0\0", "{\"connections\":[]} more"})
    void aWhollyBrokenFileIsPutAside(String text) throws Exception {
        write(text);
        Files.writeString(path().resolveSibling("connections-damaged-1.json"), "an earlier one");
        var file = file();
        var loaded = file.load();
        assertThat(loaded.connections()).hasSize(0);
        assertThat(English.each(loaded.problems())).singleElement().asString().contains("connections-damaged-2.json");
        assertThat(Files.readString(path().resolveSibling("connections-damaged-2.json"))).isEqualTo(text);
        file.save(List.of(STARK));
        assertThat(file().load().connections()).containsExactly(STARK);
        assertThat(files()).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsNotOverwritten() throws Exception {
        Files.createDirectories(path());
        Files.writeString(path().resolve("something"), "precious");
        var file = file();
        assertThat(file.load().problems()).hasSize(1);
        assertThatThrownBy(() -> file.save(List.of(STARK))).isInstanceOf(StoreException.class)
                .satisfies(e -> assertThat(English.of(e)).contains("could not be saved"));
        assertThat(path().resolve("something")).hasContent("precious");
    }
}
