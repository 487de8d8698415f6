package org.accessdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldersTest {
    private static final Path HOME = Path.of("home", "ada");

    private static Path logs(String os, Map<String, String> environment) {
        return Folders.of(os, HOME, environment::get).logs();
    }

    @ParameterizedTest
    @CsvSource({"Linux, .local/state/access-desk/logs", "FreeBSD, .local/state/access-desk/logs",
            "Mac OS X, Library/Logs/Access Desk",
            "Windows 11, AppData/Local/Access Desk/logs", "'', .local/state/access-desk/logs"})
    void eachSystemHasItsPlace(String os, String folder) {
        assertThat(logs(os, Map.of())).isEqualTo(HOME.resolve(folder));
    }

    @ParameterizedTest
    @CsvSource({"Linux, .local/share/access-desk/workspaces",
            "Mac OS X, Library/Application Support/Access Desk/workspaces",
            "Windows 11, AppData/Local/Access Desk/workspaces"})
    void eachSystemHasItsPlaceForWorkspaces(String os, String folder) {
        assertThat(Folders.of(os, HOME, _ -> null).data()).isEqualTo(HOME.resolve(folder));
    }

    @ParameterizedTest
    @CsvSource({"Linux, .config/access-desk", "Mac OS X, Library/Application Support/Access Desk/settings",
            "Windows 11, AppData/Roaming/Access Desk"})
    void eachSystemHasItsPlaceForSettings(String os, String folder) {
        assertThat(Folders.of(os, HOME, _ -> null).settings()).isEqualTo(HOME.resolve(folder));
    }

    @Test
    void thePolicyIsWhereOnlyAnAdministratorWrites() {
        assertThat(Folders.of("Linux", HOME, _ -> null).policy()).isEqualTo(Path.of("/etc/access-desk"));
        assertThat(Folders.of("Mac OS X", HOME, _ -> null).policy())
                .isEqualTo(Path.of("/Library/Application Support/Access Desk"));
    }

    @Test
    void theEnvironmentMayNameAnother() {
        var state = Path.of("state").toAbsolutePath();
        assertThat(logs("Linux", Map.of("XDG_STATE_HOME", state.toString())))
                .isEqualTo(state.resolve("access-desk").resolve("logs"));
        assertThat(logs("Windows 11", Map.of("LOCALAPPDATA", state.toString())))
                .isEqualTo(state.resolve("Access Desk").resolve("logs"));
        assertThat(logs("Mac OS X", Map.of("XDG_STATE_HOME", state.toString()))).startsWithRaw(HOME);
    }

    /** The XDG specification: relative paths are invalid and ignored. */
    @ParameterizedTest
    @CsvSource({"''", "' '", "state", "./state", "'\0'"})
    void whatIsNoPathIsIgnored(String value) {
        assertThat(logs("Linux", Map.of("XDG_STATE_HOME", value)))
                .isEqualTo(HOME.resolve(".local/state/access-desk/logs"));
    }

    @Test
    void thisComputerHasOne() {
        assertThat(Folders.ofSystem().logs()).isAbsolute();
    }
}
