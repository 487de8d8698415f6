package org.accessdesk.service.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.accessdesk.model.BackgroundThreads;
import org.accessdesk.service.base.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashesTest {
    private static final String TOKEN = "idt:TKN-1234-5678:abcdefSECRETabcdef";
    @TempDir
    private Path home;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T23:46:18Z"), ZoneOffset.UTC);

    private Crashes crashes() {
        return new Crashes(TestComputers.in(home), Tasks.direct(), clock);
    }

    private List<Path> files() throws IOException {
        var logs = home.resolve("logs");
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.sorted().toList();
        }
    }

    private static Throwable failure() {
        var failure = new IllegalStateException("Lisa Liu <lisa.liu@example.com> has " + TOKEN,
                new IOException(home("notes.txt") + " of Emily Emilyson"));
        failure.addSuppressed(new IllegalArgumentException("accept-invite?code=42&secret=OPENSESAME"));
        return failure;
    }

    private static String home(String file) {
        return "/home/emily/" + file;
    }

    @Test
    void aReportTellsWhereAndNothingOfWhom() throws IOException {
        var crashes = crashes();
        crashes.uncaughtException(Thread.ofPlatform().name("OkHttp api.example.com emily").unstarted(() -> {}),
                failure());
        assertThat(files()).extracting(f -> f.getFileName().toString()).containsExactly("crash-20261122-234618.txt");
        var text = Files.readString(files().getFirst());
        assertThat(text).contains("IllegalStateException", "Caused by: java.io.IOException",
                "Suppressed: java.lang.IllegalArgumentException", "CrashesTest.failure(CrashesTest.java:", "1.2.3",
                "2026-11-22T23:46:18Z", System.getProperty("java.version"));
        assertThat(text).doesNotContainIgnoringCase("lisa").doesNotContainIgnoringCase("emily")
                .doesNotContain("@example", "SECRET", "SESAME", "TKN", "api.example.com", home.toString());
        assertThat(text).contains("Data: ~");
        var crash = crashes.state().value().orElseThrow();
        assertThat(crash.report()).isEqualTo(text);
        assertThat(crash.file()).isEqualTo(files().getFirst());
        crashes.dismiss();
        assertThat(crashes.state().value()).isEmpty();
    }

    @Test
    void aReportTellsOfATask() throws Exception {
        var crashes = crashes();
        try (var threads = BackgroundThreads.executor()) {
            threads.submit(() -> crashes.report(failure())).get(1, TimeUnit.MINUTES);
        }
        assertThat(Files.readString(files().getFirst())).contains(" on a task.");
    }

    @Test
    @SuppressWarnings("DataFlowIssue")
    void whatTheVirtualMachineSaysOfTheProgramStays() throws IOException {
        var crashes = crashes();
        crashes.report(fails(() -> new ArrayList<String>().get(3)));
        crashes.report(fails(() -> List.of("a").get(-1)));
        crashes.report(new NullPointerException("Lisa Liu is null"));
        crashes.report(new IndexOutOfBoundsException("Lisa Liu out of bounds for length 3"));
        var texts = new ArrayList<String>();
        for (var file : files()) {
            texts.add(Files.readString(file));
        }
        assertThat(texts).hasSize(4).noneMatch(t -> t.contains("Lisa"));
        assertThat(texts).anyMatch(t -> t.contains("Index 3 out of bounds for length 0"));
    }

    private static Throwable fails(Runnable action) {
        try {
            action.run();
            throw new AssertionError("it did not fail");
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Test
    void theSameFailureIsReportedOnce() throws IOException {
        var crashes = crashes();
        for (var i = 0; i < 100; i++) {
            crashes.report(failure());
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aSessionHasFewReports() throws IOException {
        var crashes = crashes();
        for (var i = 0; i < 100; i++) {
            var failure = new IllegalStateException();
            failure.setStackTrace(new StackTraceElement[]{new StackTraceElement("C", "m" + i, "C.java", i)});
            crashes.report(failure);
        }
        assertThat(files()).hasSize(Crashes.MOST);
    }

    @Test
    void whereNoReportCanBeWrittenItCanBeCopied() throws IOException {
        Files.writeString(home.resolve("logs"), "in the way");
        var crashes = crashes();
        crashes.report(failure());
        var crash = crashes.state().value().orElseThrow();
        assertThat(crash.file()).isNull();
        assertThat(crash.report()).contains("IllegalStateException");
    }

    @Test
    void causesThatGoRoundEnd() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        var crashes = crashes();
        crashes.report(one);
        assertThat(crashes.state().value().map(Crashes.Crash::report).orElse("")).contains("Caused by")
                .hasSizeLessThan(50_000);
    }

    /** A task that fails unexpectedly is reported, and its handler is told as before. */
    @Test
    void tasksReport() {
        var crashes = crashes();
        var failed = new ArrayList<Object>();
        Tasks.direct().reportingTo(crashes::report).start(_ -> Objects.requireNonNull(System.getProperty("no.such")),
                Tasks.handler(_ -> {}, failed::add));
        assertThat(failed).hasSize(1);
        assertThat(crashes.state().value()).isNotEqualTo(Optional.empty());
    }
}
