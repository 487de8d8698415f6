package org.accessdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputerNameTest {
    @TempDir
    private Path folder;

    @Test
    void theEnvironmentIsAskedBeforeTheFile() throws IOException {
        var file = Files.writeString(folder.resolve("hostname"), "desk-7\n");
        assertThat(ComputerName.of(Map.of("COMPUTERNAME", "LAPTOP-1"), file)).isEqualTo("LAPTOP-1");
        assertThat(ComputerName.of(Map.of("HOSTNAME", " "), file)).isEqualTo("desk-7");
    }

    @Test
    void aPictureNeedNotTellIt() {
        System.setProperty(ComputerName.PROPERTY, "");
        try {
            assertThat(ComputerName.ofSystem()).isEmpty();
        } finally {
            System.clearProperty(ComputerName.PROPERTY);
        }
    }

    @Test
    void withoutBothItIsNotKnown() {
        assertThat(ComputerName.of(Map.of(), folder.resolve("none"))).isEmpty();
        assertThat(ComputerName.of(Map.of(), folder)).isEmpty();
    }
}
