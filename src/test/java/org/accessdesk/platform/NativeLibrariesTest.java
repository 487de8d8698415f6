package org.accessdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs in separate processes, as a process loads a native library only once. */
@DisabledOnOs(OS.WINDOWS)
class NativeLibrariesTest {
    @TempDir
    private Path home;
    private final List<String> said = new ArrayList<>();

    /** Starts the probe with that temporary folder, reads its first line, and kills it. */
    private String firstLine(Path temporary, Path... folders) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary,
                "-Daccessdesk.logs=off", "-cp", System.getProperty("java.class.path"), NativesProbe.class.getName()));
        Stream.of(folders).map(Path::toString).forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.equals("works") || line.equals("fails")) {
                    return line;
                }
            }
            return said.toString();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Path own() {
        return home.resolve("own");
    }

    private List<Path> libraries() throws IOException {
        try (var all = Files.walk(own())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aKillLeavesNothingInTheFolderForTemporaryFiles() throws Exception {
        var temporary = Files.createDirectory(home.resolve("tmp"));
        assertThat(firstLine(temporary, own())).isEqualTo("works");
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(f -> !f.getFileName().toString().startsWith("hsperfdata"))).isEmpty();
        }
        assertThat(libraries()).hasSize(2);
        assertThat(Files.getPosixFilePermissions(own())).hasSize(3);
    }

    /** Truncated or changed files are unpacked again. */
    @Test
    void aBrokenCopyIsMended() throws Exception {
        assertThat(firstLine(home.resolve("nowhere"), own())).isEqualTo("works");
        var before = libraries();
        for (var file : before) {
            Files.write(file, new byte[]{1});
        }
        assertThat(firstLine(home.resolve("nowhere"), own())).isEqualTo("works");
        assertThat(libraries()).isEqualTo(before).allSatisfy(f -> assertThat(Files.size(f)).isGreaterThan(1));
    }

    /** As in a package. */
    @Test
    void whatLiesBesideTheAppIsTakenAsItIs() throws Exception {
        assertThat(firstLine(home.resolve("nowhere"), own())).isEqualTo("works");
        var natives = Files.createDirectories(home.resolve("app/natives"));
        for (var file : libraries()) {
            Files.copy(file, natives.resolve(file.getFileName()));
        }
        assertThat(firstLine(home.resolve("nowhere"), home.resolve("never"), home.resolve("app"))).isEqualTo("works");
        assertThat(home.resolve("never")).doesNotExist();
    }

    @Test
    void nothingNeedsToBeRunFromTheFolderForTemporaryFiles() throws Exception {
        var temporary = Files.createDirectory(home.resolve("tmp"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "noexec", "tmpfs", temporary.toString()));
        try {
            assertThat(firstLine(temporary, own())).isEqualTo("works");
        } finally {
            run("umount", temporary.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
