package org.accessdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.AppFiles;
import org.accessdesk.app.DesktopApp;
import org.accessdesk.app.Display;
import org.accessdesk.app.StartReport;
import org.accessdesk.platform.Folders;
import org.accessdesk.store.file.DraftFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The command line: parses the arguments and starts the window or a command. */
@CommandLine.Command(name = "access-desk", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, versionProvider = VersionText.class, description = "Users, groups and modules of a SoftwareOne Marketplace account, edited without surprises.", footer = {
        "", "Without a command the app starts with the account that was open last."}, subcommands = {
                DemoServerCommand.class,
                TourCommand.class, CaptureCommand.class, ManualCommand.class, BenchCommand.class, PlanCommand.class,
                ImportCommand.class, ApplyCommand.class,
                SnapshotCommand.class})
public final class RootCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.Parameters(arity = "0..*", paramLabel = "FILE", description = "Draft files (.accessdraft) to open.")
    private List<Path> drafts = List.of();
    @CommandLine.Option(names = "--demo", description = "Starts with the demo account of the app's own marketplace.")
    private boolean demo;
    @CommandLine.Option(names = "--software-rendering", description = "Draws without the graphics card, where the window stays black or broken.")
    private boolean software;
    private final Locales locales = Locales.now();
    private final boolean display;
    private final Path tour;
    private final UnaryOperator<@Nullable String> environment;
    private final BiFunction<Path, Path, AppFiles> files;

    /**
     * The root command.
     *
     * @param display whether windows can be shown
     * @param tour the folder for the pictures of the tour that runs if they cannot
     */
    public RootCommand(boolean display, Path tour) {
        this(display, tour, System::getenv, AppFiles::in);
    }

    /** The same with another environment, and a factory of the files for a folder of workspaces and one of settings. */
    public RootCommand(boolean display, Path tour, UnaryOperator<@Nullable String> environment,
            BiFunction<Path, Path, AppFiles> files) {
        this.files = files;
        this.display = display;
        this.tour = tour;
        this.environment = environment;
    }

    /** The values of the environment's variables. */
    public UnaryOperator<@Nullable String> environment() {
        return environment;
    }

    /** Restores the user's locales, which commands replace. */
    public void restoreLocale() {
        locales.use();
    }

    /** The files for a folder of workspaces and one of settings. */
    public AppFiles files(Path data, Path settings) {
        return files.apply(data, settings);
    }

    /** Runs {@code args}; returns 0 for success, or the exit code described in the command's help. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new RootCommand(Display.isPresent(), Path.of("target", "tour")), out, err, args);
    }

    /** Runs {@code args} with {@code root}; the exit code is described in the command's help. */
    public static int run(RootCommand root, PrintWriter out, PrintWriter err, String... args) {
        var errors = new Output(err);
        var line = new CommandLine(root).setOut(new Output(out)).setErr(errors)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .registerConverter(Path.class, new FileArgument())
                .setParameterExceptionHandler((e, _) -> CommandErrors.invalidArguments(e))
                .setExecutionExceptionHandler((e, command, _) -> CommandErrors.failed(e, command));
        Locale.setDefault(Locale.ROOT);
        try {
            return line.execute(args);
        } catch (RuntimeException | Error e) {
            return CommandErrors.failed(e, args.length == 0 ? "access-desk" : args[0], errors);
        } finally {
            root.locales.use();
        }
    }

    @Override
    public Integer call() {
        var none = drafts.stream().filter(d -> !d.toString().endsWith(DraftFile.SUFFIX)).findFirst();
        if (none.isPresent()) {
            throw new CommandLine.ParameterException(spec.commandLine(), none.get()
                    + " is neither a command nor a draft file, whose name ends in " + DraftFile.SUFFIX + ".");
        }
        if (display) {
            restoreLocale();
            if (software) {
                System.setProperty("prism.order", "sw");
            }
            new DesktopApp(Folders.ofSystem(),
                    new DesktopApp.StartOptions(demo, drafts.stream().map(Path::toAbsolutePath).toList(),
                            StartReport.file(environment), false))
                    .run();
            return CommandLine.ExitCode.OK;
        }
        if (isInstalled()) {
            throw new AppFailure(
                    "There is no display, so no window can be shown. Commands work without one: see --help.");
        }
        spec.commandLine().getOut().println("There is no display, so the guided tour runs instead.");
        return spec.commandLine().execute("tour", "--out", tour.toString());
    }

    /** Whether this is the packaged app, according to a property of its launcher. */
    private static boolean isInstalled() {
        return System.getProperty("jpackage.app-path") != null;
    }
}
