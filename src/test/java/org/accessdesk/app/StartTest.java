package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.accessdesk.cli.ConnectOptions;
import org.accessdesk.cli.RootCommand;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.connections.ConnectionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the app must not do during the start, tested in a separate process that opens a saved connection with saved
 * lists.
 */
class StartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int USERS = 30;
    @TempDir
    Path folder;
    private final BlockingQueue<Instant> asked = new LinkedBlockingQueue<>();

    @Test
    void theWindowComesFirstTheKeptListNextTheNetworkLast() throws Exception {
        URI address;
        String token;
        try (var marketplace = Marketplace.start(MarketplaceOptions.defaults().withUsers(USERS))) {
            address = marketplace.address();
            token = marketplace.client().token();
            saveLists(address, token);
        }
        try (var server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    asked.add(Instant.now());
                    return new MockResponse.Builder().code(503).build();
                }
            });
            server.start(address.getPort());
            var report = start(token);
            assertThat(report).containsEntry("rows", String.valueOf(USERS)).containsEntry("title", "Access Desk");
            assertThat(Long.parseLong(report.getOrDefault("painted", ""))).as("the window before its list")
                    .isLessThan(Long.parseLong(report.getOrDefault("usable", "")));
            var first = asked.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(first).as("the server was asked").isNotNull();
            assertThat(ChronoUnit.MICROS.between(Instant.EPOCH, first)).as("the network before the window")
                    .isGreaterThan(Long.parseLong(report.getOrDefault("painted", "")));
            assertThat(loaded()).contains("org.accessdesk.app.DesktopApp", "okhttp3.OkHttpClient")
                    .noneMatch(name -> name.startsWith("org.accessdesk.demo."));
        }
    }

    /** A missing display, or a computer without the native toolkit. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNoWindowCanBeShownOneSentenceSaysSo() throws Exception {
        var builder = probe(List.of(), "token");
        builder.environment().put("DISPLAY", ":4711");
        builder.environment().remove("WAYLAND_DISPLAY");
        assertThat(failing(builder)).contains("No window can be shown (", "--software-rendering");
    }

    /** JavaFX starts beside what looks for the files; its thread waits for what then never comes. */
    @Test
    void whereTheFilesAreNotFoundTheStartEndsWithTheSentenceAboutThem() throws Exception {
        var headless = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
        assertThat(failing(probe(headless, "token", "No settings here."))).contains("No settings here.")
                .doesNotContain(StartProbe.WAITING);
    }

    private ProcessBuilder probe(List<String> options, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daccessdesk.logs=off", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartProbe.class.getName(),
                folder.toString(), folder.resolve("report").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    }

    /** What a start says that ends by itself with an error. */
    private String failing(ProcessBuilder builder) throws Exception {
        var process = builder.start();
        var ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        var said = Files.readString(folder.resolve("said"));
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isOne();
        return said;
    }

    /** Saves the account's lists, and a connection to it. */
    private void saveLists(URI address, String token) throws StoreException {
        var folders = StartProbe.folders(folder);
        var out = new StringWriter();
        var main = new RootCommand(false, folder, name -> ConnectOptions.TOKEN.equals(name) ? token : null,
                AppFiles::in);
        assertThat(
                RootCommand.run(main, new PrintWriter(out, true), new PrintWriter(out, true), "snapshot", "--address",
                        address.toString(), "--data", folders.data().toString(), "--settings",
                        folders.settings().toString()))
                .as(out.toString()).isZero();
        var account = new Account(new AccountId("ACC-5956-6167"), "Stark Industries", AccountType.CLIENT);
        new ConnectionFile(folders.settings())
                .save(List.of(new SavedConnection(StartProbe.CONNECTION, "Stark", address.toString(),
                        Endpoint.AUTO, false, ConnectionColor.BLUE, new SavedConnection.Learnt(
                                new TokenId(token.split(":", 3)[1]), account, Clock.systemUTC().instant()))));
    }

    private Map<String, String> start(String token) throws Exception {
        var report = folder.resolve("report");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea:org.accessdesk...", "-Xlog:class+load:file=" + log(), "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Daccessdesk.logs=off", "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StartProbe.class.getName(), folder.toString(), report.toString(), token));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile()).start();
        try {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(report) && process.isAlive() && System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(report).as(Files.readString(folder.resolve("said"))).exists();
            // Network access may start after the list is shown, but it must start.
            while (asked.isEmpty() && process.isAlive() && System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
            }
            return Files.readAllLines(report).stream().map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Path log() {
        return folder.resolve("classes");
    }

    private List<String> loaded() throws Exception {
        return Files.readAllLines(log()).stream().map(line -> line.replaceFirst("^(\\[[^\\]]*\\])+ ", ""))
                .map(line -> line.split(" ", 2)[0]).toList();
    }
}
