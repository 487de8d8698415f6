package org.accessdesk.store.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.model.settings.PolicyInForce.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
    @TempDir
    private Path folder;

    private PolicyInForce read(String json) throws IOException {
        Files.writeString(folder.resolve("policy.json"), json);
        return PolicyFile.read(folder);
    }

    @Test
    void withoutAFileEverythingIsAllowed() {
        var none = PolicyFile.read(folder.resolve("none"));
        assertThat(none.policy()).isEqualTo(Policy.NONE);
        assertThat(none.origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void isReadAsLaidDown() throws IOException {
        var read = read("\uFEFF{\"allowedHosts\":[\"API.example.com\",\"*.example.org\"],\"readOnly\":true}");
        assertThat(read.origin()).isEqualTo(Origin.FILE);
        assertThat(read.policy()).isEqualTo(new Policy(List.of("api.example.com", "*.example.org"), true));
    }

    @Test
    void eachPartStandsAlone() throws IOException {
        assertThat(read("{\"readOnly\":true}").policy()).isEqualTo(new Policy(List.of(), true));
        assertThat(read("{\"allowedHosts\":[\"a.example\"]}").policy())
                .isEqualTo(new Policy(List.of("a.example"), false));
        assertThat(read("{}").origin()).isEqualTo(Origin.FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"readOnly\":\"no\"}", "{\"readonly\":true}", "{\"allowedHosts\":[]}",
            "{\"allowedHosts\":[\" \"]}", "{\"allowedHosts\":\"a.example\"}", "{\"allowedHosts\":[1]}",
            "{\"readOnly\":false,\"readOnly\":false}"})
    void whatIsNotUnderstoodForbidsAll(String json) throws IOException {
        var read = read(json);
        assertThat(read.origin()).isEqualTo(Origin.BROKEN);
        assertThat(read.policy().readOnly()).isTrue();
        assertThat(List.of("api.example.com", "a.example", "localhost", "")).noneMatch(read.policy()::allows);
    }

    @Test
    void ofABrokenOneTheHostsThatCanBeReadStay() throws IOException {
        var read = read("{\"allowedHosts\":[\"a.example\",1],\"readOnly\":false}");
        assertThat(read.origin()).isEqualTo(Origin.BROKEN);
        assertThat(read.policy()).isEqualTo(new Policy(List.of("a.example"), true));
    }

    @Test
    void whatIsThereAndNoFileForbidsAll() throws IOException {
        Files.createDirectories(folder.resolve("policy.json"));
        assertThat(PolicyFile.read(folder).origin()).isEqualTo(Origin.BROKEN);
        assertThat(PolicyFile.read(folder).policy().readOnly()).isTrue();
    }
}
