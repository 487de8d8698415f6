package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.app.AppFiles;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.service.session.ConnectionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply in a separate process: it prints each line immediately, and reports its progress when it is stopped. */
class InterruptionTest {
    private static final int CHANGES = 12;
    private static final int ANSWERED = 3;
    private static final int AT_A_TIME = 4;

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

    private Process apply(String file) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Daccessdesk.logs=off",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.accessdesk.Main", "apply", file, "--yes"));
        command.addAll(cli.options());
        var builder = new ProcessBuilder(command);
        builder.environment().put(ConnectOptions.TOKEN, cli.market.client().token());
        return builder.start();
    }

    @Test
    void saysWhatIsDoneAndNotDoneAndGoesOnLater() throws Exception {
        var users = cli.users().stream().limit(CHANGES).toList();
        var file = cli.file(Pipeline.draft("d", "Q4",
                Pipeline.set(users.stream().map(cli::join).toArray(MembershipChange[]::new))));
        var underWay = new CountDownLatch(AT_A_TIME);
        var answer = new CountDownLatch(1);
        var sent = new AtomicInteger();
        cli.market.faults().always("PUT", ".*/groups", Fault.before(() -> {
            if (sent.incrementAndGet() > ANSWERED) {
                underWay.countDown();
                await(answer);
            }
        }));
        var process = apply(file);
        var lines = new ArrayList<String>();
        var said = new ArrayList<String>();
        try (var out = reader(process.getInputStream()); var err = reader(process.getErrorStream())) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == ANSWERED) {
                    // They were printed while other requests had no answer.
                    assertThat(lines).allMatch(l -> l.endsWith(" done"));
                    await(underWay);
                    process.toHandle().destroy();
                    while (!said.toString().contains("Stopping")) {
                        said.add(Objects.requireNonNull(err.readLine()));
                    }
                    answer.countDown();
                }
            }
            err.lines().forEach(said::add);
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s", said).isEqualTo(143);
        var done = lines.stream().filter(l -> l.endsWith(" done")).count();
        assertThat(lines).hasSize(CHANGES);
        assertThat(done).isEqualTo(cli.puts()).isGreaterThan(ANSWERED).isLessThan(CHANGES);
        assertThat(lines.stream().filter(l -> l.contains(" not done: "))).hasSize((int) (CHANGES - done));
        assertThat(said).contains("Done: " + done + ". Not done: " + (CHANGES - done) + ". Unknown: 0.");

        cli.market.faults().clear();
        assertThat(cli.run("apply", file, "--yes")).isZero();
        assertThat(cli.puts()).isEqualTo(CHANGES);
        assertThat(cli.drafts()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsUnderWayAfterAllPatienceIsUnknown() {
        var out = new StringWriter();
        var err = new StringWriter();
        var lines = new ApplyLines(new PrintWriter(out, true), new PrintWriter(err, true));
        var items = cli.users().stream().limit(3).map(u -> RunItem.planned(cli.join(u), u.name(), "")).toList();
        lines.begun(items);
        lines.written(0, sending(cli.users().get(0), items.get(0)).ended(new Outcome.Saved(), null, null,
                cli.snapshot.takenAt()));
        lines.written(1, sending(cli.users().get(1), items.get(1)));
        lines.interrupted();
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString()).contains(items.get(0).change().target().id() + " done",
                items.get(1).change().target().id() + " unknown: ",
                items.get(2).change().target().id() + " not done: ");
        assertThat(err.toString()).contains("Done: 1. Not done: 1. Unknown: 1.");
    }

    @Test
    void stoppingWithoutPatienceSaysWhatIsKnownAndStartsNothingMore() throws Exception {
        var out = new StringWriter();
        var err = new StringWriter();
        var lines = new ApplyLines(new PrintWriter(out, true), new PrintWriter(err, true));
        try (var session = CommandSession.open(
                new ConnectionRequest.Own(cli.market.address().toString(), cli.market.client().token(),
                        MembershipEndpoint.AUTO),
                AppFiles.in(folder.resolve("other"), folder.resolve("settings")))) {
            var idle = new Interruption(session.executor(), session.workspace().apply(), lines,
                    new PrintWriter(err, true), Duration.ZERO);
            idle.stop();
            assertThat(err.toString()).contains("Nothing was sent.");
            assertThat(idle.mayStart()).isFalse();

            var busy = new Interruption(session.executor(), session.workspace().apply(), lines,
                    new PrintWriter(err, true), Duration.ZERO);
            assertThat(busy.mayStart()).isTrue();
            var user = cli.users().getFirst();
            var item = RunItem.planned(cli.join(user), user.name(), "");
            lines.begun(List.of(item));
            lines.written(0, sending(user, item));
            busy.stop();
            assertThat(out.toString()).contains(user.id() + " unknown: ");
            assertThat(err.toString()).contains("Start the apply again");
        }
    }

    private static RunItem sending(AccountUser user, RunItem item) {
        return item.started().sending(ServerState.of(user), ServerState.of(user), Cascade.NONE);
    }
}
