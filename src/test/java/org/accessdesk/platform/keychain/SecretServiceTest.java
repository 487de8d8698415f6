package org.accessdesk.platform.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.accessdesk.platform.Programs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests with a real Secret Service, Debian's gnome-keyring, on a private message bus; needs the packages
 * {@code gnome-keyring} and {@code dbus}. Does not touch the developer's keyring.
 */
class SecretServiceTest {
    private static final String SECRET = "idt:TKN-1234-5678:ThisIsTheSecret";
    private static final String UNLOCKED = "printf password | gnome-keyring-daemon --unlock --components=secrets"
            + " >/dev/null 2>&1; ";

    @TempDir
    private Path home;

    @BeforeEach
    void needsAKeyring() {
        assumeTrue(Programs.isInstalled("gnome-keyring-daemon") && Programs.isInstalled("dbus-run-session"),
                "There is no gnome-keyring with dbus on this computer, so its Secret Service cannot be tried.");
    }

    /** A command line that starts the process with these arguments. */
    private String process(String... args) {
        return String.join(" ", List.of("'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Daccessdesk.logs='" + home.resolve("logs") + "'",
                "-cp",
                "'" + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")) + "'",
                KeychainProcess.class.getName(), String.join(" ", args)));
    }

    /** The standard output of a shell that runs {@code script} with the prefix {@code before}. */
    private String output(List<String> before, String script) throws IOException, InterruptedException {
        var command = new ArrayList<>(before);
        command.addAll(List.of("sh", "-c", script));
        var output = home.resolve("said.txt");
        var builder = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(home.resolve("errors.txt").toFile());
        var env = builder.environment();
        // No display for prompts, and no other keyring.
        List.of("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")
                .forEach(env::remove);
        List.of("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
                .forEach(name -> env.put(name, home.toString()));
        env.put(KeychainProcess.SECRET, SECRET);
        var process = builder.start();
        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private String output(String script) throws IOException, InterruptedException {
        return output(List.of("dbus-run-session", "--"), script);
    }

    /** Asserts that neither the log nor the keyring's file contains the secret. */
    private void assertNoSecretInFiles() throws IOException {
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                            .doesNotContain("ThisIsTheSecret");
                }
                return FileVisitResult.CONTINUE;
            }

            // The keyring's process may be about to end, and takes its socket and the folder of it along.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return failure instanceof NoSuchFileException ? FileVisitResult.CONTINUE
                        : super.visitFileFailed(file, failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                return failure instanceof NoSuchFileException ? FileVisitResult.CONTINUE
                        : super.postVisitDirectory(folder, failure);
            }
        });
    }

    @Test
    void aSecretOutlivesTheProcess() throws Exception {
        var said = output(
                UNLOCKED + process("read", "write", "read") + "; " + process("read", "rewrite", "read", "write",
                        "read", "delete", "read", "delete"));

        assertThat(said.lines()).containsExactly("lasting=true why=", "read=none", "write=done", "read=same",
                "lasting=true why=", "read=same", "rewrite=done", "read=other", "write=done", "read=same",
                "delete=done", "read=none", "delete=done");
        assertNoSecretInFiles();
    }

    @Test
    void aSecretOutlivesTheSession() throws Exception {
        output(UNLOCKED + process("write"));

        assertThat(output(UNLOCKED + process("read")).lines()).containsExactly("lasting=true why=", "read=same");
        assertNoSecretInFiles();
    }

    @Test
    void aLockedKeyringThatCannotAskIsNotTaken() throws Exception {
        output(UNLOCKED + process("write"));
        var said = output(process("read", "write", "read"));

        assertThat(said.lines()).hasSize(4).startsWith(
                "lasting=false why=The Secret Service is locked or gone: an entry could not be written.")
                .endsWith("read=none", "write=done", "read=same");
        assertNoSecretInFiles();
    }

    @Test
    void withoutABusTheSecretIsForTheSession() throws Exception {
        assertSessionOnly(output(List.of(), process("write", "read")));
    }

    @Test
    void withoutASecretServiceTheSecretIsForTheSession() throws Exception {
        var empty = Files.writeString(home.resolve("bus.conf"),
                """
                        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                         "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                        <busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
                        <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
                        </busconfig>""");

        assertSessionOnly(
                output(List.of("dbus-run-session", "--config-file=" + empty, "--"), process("write", "read")));
    }

    private void assertSessionOnly(String said) throws IOException {
        assertThat(said.lines())
                .containsExactly(
                        "lasting=false why=No keychain answers (Secret Service): install or start GNOME Keyring or KWallet.",
                        "write=done", "read=same");
        assertNoSecretInFiles();
    }
}
