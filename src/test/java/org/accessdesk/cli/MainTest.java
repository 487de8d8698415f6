package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return RootCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private static boolean isStackTrace(String text) {
        return text.contains("\tat ") || text.contains("Exception");
    }

    @Test
    void helpNamesTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("access-desk", "demo-server", "tour", "Without a command",
                "--software-rendering");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"demo-server, --latency", "demo-server, --switch=NAME=on|off", "demo-server, revisions-shown",
            "tour, --theme"})
    void eachCommandHasHelp(String command, String option) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains(option);
    }

    @Test
    void versionNamesTheApp() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString().strip()).startsWith("Access Desk ");
    }

    @ParameterizedTest
    @CsvSource({"--what, --what", "fly, fly is neither a command nor a draft file",
            "a.accessdraft b.csv, b.csv is neither", "demo-server --what, --what", "demo-server --port abc, abc",
            "demo-server --port, --port", "demo-server --port -1, --port must be from 0 to 65535",
            "demo-server --port 65536, --port must be from 0 to 65535",
            "demo-server --users 0, --users must be from 1 to", "demo-server --users 1e9, 1e9",
            "demo-server --users 1000001, --users must be from 1 to 1000000",
            "demo-server --groups 0, --groups must be from 1 to", "demo-server --latency -1, --latency must be from 0",
            "demo-server --seed x, x",
            "demo-server --switch fly=on, 'There is no switch “fly”. Known are audit-filter-offered, audit-filter-refused'",
            "demo-server --switch revisions-shown=on --switch fly=off, no switch “fly”",
            "demo-server --switch revisions-shown=maybe, on or off",
            "demo-server --switch revisions-shown, NAME=on or NAME=off", "tour, --out",
            "tour --out x --theme blue, blue",
            "tour --out x --text 300, The app has no text size of “300” percent. Choose", "tour --out x more, more"})
    void whatIsNotUnderstoodIsOneSentence(String args, String names) {
        assertThat(run(args.split(" "))).isOne();
        assertThat(out.toString()).isEmpty();
        assertThat(isStackTrace(err.toString())).isFalse();
        var lines = err.toString().strip().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains(names);
        assertThat(lines.get(1)).startsWith("See access-desk").endsWith(" --help.");
    }

    @Test
    void aPortInUseIsASentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("demo-server", "--port", String.valueOf(taken.getLocalPort()), "--users", "3")).isOne();
            assertThat(err.toString().strip()).isEqualTo("Port " + taken.getLocalPort()
                    + " is in use. Choose another by --port, or 0 for any free one.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below"})
    void aFolderThatCannotBeWrittenIsASentence(String name) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var out = folder.resolve(name).toString();
        assertThat(run("tour", "--out", out)).isOne();
        assertThat(run("capture", "src/docs/manual", "--out", out)).isOne();
        var sentence = "Pictures cannot be written to " + out + ". Choose another folder by --out.";
        assertThat(err.toString().strip().lines()).containsExactly(sentence, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below"})
    void aFolderThatCannotTakeTheManualIsASentence(String name) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var manual = Files.createDirectories(folder.resolve("manual"));
        Files.writeString(manual.resolve("manual.yaml"), "languages: [en]\nthemes: [light]\n");
        Files.writeString(Files.createDirectories(manual.resolve("pages/en")).resolve("01-first.md"), "# First\n");
        var out = folder.resolve(name).toString();
        assertThat(run("manual", manual.toString(), "--pictures", folder.toString(), "--out", out)).isOne();
        assertThat(err.toString().strip()).startsWith("The manual cannot be built in " + out + ": ")
                .endsWith(" Choose another folder by --out, or make room there.");
    }

    /** The exit code of the tour must not be lost: the default goal of the build relies on it. */
    @Test
    void withoutADisplayTheTourRunsAndItsFailureCounts() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var code = RootCommand.run(new RootCommand(false, file), new PrintWriter(out, true),
                new PrintWriter(err, true));
        assertThat(out.toString()).contains("There is no display");
        assertThat(err.toString()).contains("Pictures cannot be written");
        assertThat(code).isOne();
    }

    // In a separate process

    private static Process start(String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Daccessdesk.logs=off", "-cp", System.getProperty("java.class.path", ""), "org.accessdesk.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void theDemoServerTellsAllThatAClientNeeds() throws Exception {
        var process = start("demo-server", "--users", "12", "--groups", "3", "--seed", "5");
        try (var lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var told = values(lines, 7);
            assertThat(told).containsKeys("address", "client.account", "client.token", "vendor.account",
                    "vendor.token", "operations.account", "operations.token");
            for (var account : List.of("client", "vendor", "operations")) {
                assertThat(told.get(account + ".account")).matches("ACC-\\d{4}-\\d{4}");
                assertThat(told.get(account + ".token")).matches("idt:TKN-\\d{4}-\\d{4}:\\S+");
            }
            assertThat(answer(told)).contains("\"total\":12");
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Map<String, String> values(BufferedReader lines, int count) throws IOException {
        var values = new HashMap<String, String>();
        while (values.size() < count) {
            var line = Objects.requireNonNull(lines.readLine(), "The server ended early: " + values);
            assertThat(line).matches("[a-z.]+=\\S+");
            values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return values;
    }

    private static String answer(Map<String, String> told) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create(told.get("address") + "/public/v1/accounts/accounts/" + told.get("client.account")
                    + "/users?limit=1");
            return client.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + told.get("client.token"))
                    .build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void theProcessEndsWithTheCode() throws Exception {
        var process = start("fly");
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isOne();
        assertThat(isStackTrace(said)).isFalse();
        assertThat(said).contains("fly");
    }
}
