package org.accessdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarTimesTest {
    private static final FileTime INSTALLED = FileTime.from(Instant.parse("2026-11-01T10:00:00Z"));
    @TempDir
    Path folder;

    @BeforeEach
    void install() throws Exception {
        for (var name : new String[]{"a.jar", "b.jar", "LICENSE"}) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve(name), ""), INSTALLED);
        }
    }

    private FileTime time(String name) throws Exception {
        return Files.getLastModifiedTime(folder.resolve(name));
    }

    @Test
    void archivesGetTheirTimeBack() throws Exception {
        JarTimes.restore(folder, "1760000000");
        var sealed = FileTime.from(Instant.ofEpochSecond(1_760_000_000));
        assertThat(time("a.jar")).isEqualTo(sealed);
        assertThat(time("b.jar")).isEqualTo(sealed);
        assertThat(time("LICENSE")).isEqualTo(INSTALLED);
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL", "''", "soon", "-1", "99999999999999999999"}, nullValues = "NULL")
    void whatIsNoTimeChangesNothing(String sealed) throws Exception {
        JarTimes.restore(folder, sealed);
        assertThat(time("a.jar")).isEqualTo(INSTALLED);
    }

    @Test
    void aFolderThatIsNotThereHindersNothing() {
        JarTimes.restore(folder.resolve("none"), "1760000000");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
