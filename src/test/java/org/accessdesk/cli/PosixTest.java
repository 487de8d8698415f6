package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The commands in a locale without letters outside ASCII, with a missing folder, and with other failures. */
@DisabledOnOs(OS.WINDOWS)
class PosixTest {
    private static final String NAME = "Größe – 日本語";

    @TempDir
    private Path folder;
    private Pipeline cli;

    @BeforeEach
    void start() throws Exception {
        cli = new Pipeline(folder);
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    /** The output and exit code of a process. */
    private record Ended(int code, String out, String err) {}

    /** Runs the app in the POSIX locale through a shell, which supports octal escapes for the bytes of a name. */
    private Ended run(String options, String arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = "exec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Daccessdesk.logs=off " + options
                + " org.accessdesk.Main " + arguments;
        var builder = new ProcessBuilder("sh", "-c", command).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C", ConnectOptions.TOKEN,
                cli.market.client().token(), "CLASSPATH",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }

    private String plan() throws Exception {
        var file = cli.file(Pipeline.draft("d", NAME, Pipeline.set(cli.join(cli.users().getFirst()))));
        return "plan " + file + " " + String.join(" ", cli.options());
    }

    @Test
    void jsonIsUtf8InRootLocaleWithoutATemporaryFolder() throws Exception {
        var ended = run("-Djava.io.tmpdir=/nonexistent/tmp -Duser.language=ar -Duser.country=EG", plan() + " --json");
        assertThat(ended.code).as("%s", ended).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(ended.out).path("draft").stringValue()).isEqualTo(NAME);
        assertThat(ended.out).contains("\"writes\" : 1");
    }

    @Test
    void aNameThatTheLocaleCannotSpellIsRefusedInWords() throws Exception {
        var plan = run("", plan().replace("/d.accessdraft", "/\"$(printf 'Gr\\303\\266\\303\\237e')\".accessdraft"));
        assertThat(plan.code).isOne();
        assertThat(plan.err).contains("locale", "LC_ALL=C.UTF-8").doesNotContain("Exception", "java.");
        var window = run("-Dglass.platform=Headless", "\"$(printf 'Gr\\303\\266\\303\\237e')\".accessdraft");
        assertThat(window.code).isOne();
        assertThat(window.err.lines()).hasSize(1);
        assertThat(window.err).contains("locale", "LC_ALL=C.UTF-8").doesNotContain("Exception", "java.");
    }

    @Test
    void aDeviceWithoutEndIsRefusedInWords() {
        assertThat(cli.run("plan", "/dev/zero")).isOne();
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.run("plan", folder.toString())).isOne();
        assertThat(cli.err().lines()).hasSize(1);
    }

    @Test
    void whateverFailsIsASentence() {
        var failures = new ArrayList<>(List.of(new StackOverflowError(), new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("org/sqlite/JDBC"), new IllegalStateException("org.accessdesk.X broke"),
                new InvalidPathException("Gr\uFFFDe", "Malformed input"), new InterruptedException()));
        for (var failure : failures) {
            for (var command : List.of("plan", "apply")) {
                assertThat(CommandErrors.sentence(failure, command)).endsWith(".").doesNotContain("java.",
                        "Exception", "Error", "org.", "null");
            }
        }
        assertThat(CommandErrors.sentence(new IllegalStateException(), "plan")).contains("Nothing was sent");
        assertThat(CommandErrors.sentence(new IllegalStateException(), "apply")).contains("may have been sent");
    }
}
