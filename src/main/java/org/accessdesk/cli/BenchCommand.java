package org.accessdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.accessdesk.app.AppContext;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.FxThread;
import org.accessdesk.app.SnapshotMarketplace;
import org.accessdesk.demo.LargeAccount;
import org.accessdesk.ui.capture.Figure;
import org.accessdesk.ui.capture.ScreenBench;
import org.accessdesk.ui.shell.window.MainWindow;
import picocli.CommandLine;

/** Times the real screens without a display on an account of any size, and compares the figures with the goals. */
@CommandLine.Command(name = "bench", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Times the real screens on an account of that size, without a display and a server. Prints name, p50, p95, maximum, "
        + "unit, and the ratio to the least possible work of the same run; ends with 1 if a goal is missed.")
public final class BenchCommand implements Callable<Integer> {
    private static final int FEWEST_GROUPS = 3;
    private static final double KILOBYTES = 1024;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private RootCommand root;
    @CommandLine.Option(names = "--users", defaultValue = "10000", description = "Users of the account.")
    private int users;
    @CommandLine.Option(names = "--groups", defaultValue = "24", description = "Groups of the account, at least 3.")
    private int groups;
    @CommandLine.Option(names = "--work", description = "Counts the processor time of the window's thread instead of the time on the wall: for a computer that is busy with other things.")
    private boolean work;

    /**
     * A goal.
     *
     * @param most the users up to which it holds
     * @param limit what the p95 may be at most
     * @param beyondFrame whether a frame of the table comes on top of the limit
     */
    private record Goal(String name, int most, double limit, boolean beyondFrame) {
        static Goal of(String line) {
            var parts = line.split(" +", -1);
            return new Goal(parts[0], Integer.parseInt(parts[1]), Double.parseDouble(parts[2]),
                    parts[2].startsWith("+"));
        }

        double limit(double frame) {
            return beyondFrame ? frame + limit : limit;
        }
    }

    @Override
    public Integer call() throws Exception {
        if (users < 1 || groups < FEWEST_GROUPS) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "Give at least one user and " + FEWEST_GROUPS + " groups.");
        }
        root.restoreLocale();
        HeadlessScreen.use();
        var marketplace = new SnapshotMarketplace(LargeAccount.of(users, groups), LargeAccount.token());
        try (var context = AppContext.ofMarketplace(new FxThread(), marketplace, LargeAccount.token(),
                Clock.systemUTC())) {
            return run(context, marketplace) ? CommandLine.ExitCode.OK : 1;
        } finally {
            Platform.exit();
        }
    }

    private boolean run(AppContext context, SnapshotMarketplace marketplace) throws Exception {
        var shown = new CompletableFuture<Scene>();
        var windowThread = new CompletableFuture<Thread>();
        Platform.startup(() -> {
            windowThread.complete(Thread.currentThread());
            var stage = new Stage();
            var window = new MainWindow(stage, context.app());
            stage.show();
            shown.complete(window.scene());
        });
        var goals = goals();
        var out = spec.commandLine().getOut();
        var missed = new boolean[1];
        var frame = new double[1];
        out.printf("%d users, %d groups%n%-26s %9s %9s %9s %-3s %8s%n", users, groups, "name", "p50", "p95", "max", "",
                "ratio");
        new ScreenBench(shown.get(), context.app(), marketplace::serve, clock(windowThread.join()),
                BenchCommand::resident, figure -> {
                    frame[0] = figure.name().equals("frame") ? figure.p50() : frame[0];
                    var vain = goals.stream().filter(g -> misses(g, figure, frame[0])).findFirst();
                    missed[0] |= vain.isPresent();
                    out.println(figure.line()
                            + vain.map(g -> String.format(Locale.ROOT, "  MISSED %.1f", g.limit(frame[0]))).orElse(""));
                    out.flush();
                }).run();
        return !missed[0];
    }

    private LongSupplier clock(Thread window) {
        return work ? () -> ManagementFactory.getThreadMXBean().getThreadCpuTime(window.threadId()) : System::nanoTime;
    }

    private boolean misses(Goal goal, Figure figure, double frame) {
        return goal.name().equals(figure.name()) && users <= goal.most() && figure.p95() > goal.limit(frame);
    }

    private static List<Goal> goals() throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
                BenchCommand.class.getResourceAsStream("bench-goals.txt")), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Goal::of).toList();
        }
    }

    /** The resident size of this process after a collection, in megabytes; where unknown, the used heap. */
    private static double resident() {
        System.gc();
        System.gc();
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / KILOBYTES / KILOBYTES;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES).findFirst()
                    .orElseThrow(() -> new AppFailure("The system does not say how large this process is.",
                            new IOException("VmRSS")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
