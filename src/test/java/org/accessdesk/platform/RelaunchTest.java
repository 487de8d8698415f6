package org.accessdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RelaunchTest {

    @Test
    void withoutALauncherThereIsNone(@TempDir Path folder) {
        assertThat(Relaunch.of("")).isEmpty();
        assertThat(Relaunch.of(folder.resolve("gone").toString())).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(30)
    void theLauncherIsStarted(@TempDir Path folder) throws Exception {
        var launcher = folder.resolve("Access Desk");
        var proof = folder.resolve("proof");
        Files.writeString(launcher, "#!/bin/sh\nmkdir \"" + proof + "\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Relaunch.of(launcher.toString()).orElseThrow().start();
        while (!Files.exists(proof)) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
