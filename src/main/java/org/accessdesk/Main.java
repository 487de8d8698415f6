package org.accessdesk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.accessdesk.app.AppFiles;
import org.accessdesk.app.DesktopApp;
import org.accessdesk.app.StartReport;
import org.accessdesk.app.StartupErrorDialog;
import org.accessdesk.cli.ApplyCommand;
import org.accessdesk.cli.CommandErrors;
import org.accessdesk.cli.DemoServerCommand;
import org.accessdesk.cli.FileArgument;
import org.accessdesk.cli.Locales;
import org.accessdesk.cli.Output;
import org.accessdesk.cli.PlanCommand;
import org.accessdesk.cli.SnapshotCommand;
import org.accessdesk.cli.TourCommand;
import org.accessdesk.platform.Folders;
import org.accessdesk.platform.NativeLibraries;
import org.accessdesk.platform.proxy.SystemProxies;
import org.accessdesk.store.file.DraftFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The program: reads the arguments and starts what they ask for. The only class that has the process's output. */
@CommandLine.Command(name = "access-desk", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, versionProvider = Main.Version.class, description = "Users, groups and modules of a SoftwareOne Marketplace account, edited without surprises.", footer = {
        "", "Without a command the app starts with the account that was open last."}, subcommands = {
                DemoServerCommand.class,
                TourCommand.class, PlanCommand.class, ApplyCommand.class, SnapshotCommand.class})
public final class Main implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.Parameters(arity = "0..*", paramLabel = "FILE", description = "Draft files (.accessdraft) to open.")
    private List<Path> drafts = List.of();
    @CommandLine.Option(names = "--demo", description = "Starts with the demo account of the app's own marketplace.")
    private boolean demo;
    @CommandLine.Option(names = "--software-rendering", description = "Draws without the graphics card, where the window stays black or broken.")
    private boolean software;
    @CommandLine.Option(names = "--train", hidden = true, description = "Opens every screen, writes pictures there and ends: packages train their start on it.")
    private @Nullable Path training;
    private final Locales locales = Locales.now();
    private final boolean display;
    private final Path tour;
    private final UnaryOperator<@Nullable String> environment;
    private final BiFunction<Path, Path, AppFiles> places;

    /**
     * The program.
     *
     * @param display whether windows can be shown
     * @param tour the folder for the pictures of the tour that is given where they cannot
     */
    public Main(boolean display, Path tour) {
        this(display, tour, System::getenv, AppFiles::in);
    }

    /** The same with another environment, and other places of a folder for workspaces and one for settings. */
    public Main(boolean display, Path tour, UnaryOperator<@Nullable String> environment,
            BiFunction<Path, Path, AppFiles> places) {
        this.places = places;
        this.display = display;
        this.tour = tour;
        this.environment = environment;
    }

    /** The values of the environment's variables. */
    public UnaryOperator<@Nullable String> environment() {
        return environment;
    }

    /** Speaks the person's language again, which commands for programs do not. */
    public void useOwnLocale() {
        locales.use();
    }

    /** What is kept in a folder for workspaces and one for settings. */
    public AppFiles places(Path data, Path settings) {
        return places.apply(data, settings);
    }

    /** Starts with {@code args}; ends the process with the exit code of the command. */
    public static void main(String[] args) {
        // Before anything of the network is touched: the JDK looks at it once.
        System.setProperty(SystemProxies.PROPERTY, "true");
        NativeLibraries.use(AppFiles.beside(), Folders.ofSystem().data().resolveSibling(NativeLibraries.FOLDER));
        System.exit(isPlainStart(args) ? start(args) : run(Output.of(System.out), Output.of(System.err), args));
    }

    /** A double-click needs no parser of arguments, which would take as long as the window itself. */
    private static boolean isPlainStart(String... args) {
        return Display.isPresent() && Arrays.stream(args).allMatch(a -> a.endsWith(DraftFile.SUFFIX));
    }

    private static int start(String... args) {
        try {
            new DesktopApp(Folders.ofSystem(), new DesktopApp.StartOptions(false,
                    Arrays.stream(args).map(a -> FileArgument.path(a).toAbsolutePath()).toList(),
                    report(System::getenv), null)).run();
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException | Error e) {
            var sentence = CommandErrors.sentence(e, "access-desk");
            Output.of(System.err).println(sentence);
            StartupErrorDialog.say(sentence);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Where to report the start; null for nowhere. */
    private static @Nullable Path report(UnaryOperator<@Nullable String> environment) {
        var file = environment.apply(StartReport.VARIABLE);
        return file == null || file.isBlank() ? null : Path.of(file);
    }

    /** Runs {@code args}; 0 is success, all else is a failure in words, as the command's help says. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Main(Display.isPresent(), Path.of("target", "tour")), out, err, args);
    }

    public static int run(Main main, PrintWriter out, PrintWriter err, String... args) {
        var errors = new Output(err);
        var line = new CommandLine(main).setOut(new Output(out)).setErr(errors)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .registerConverter(Path.class, new FileArgument())
                .setParameterExceptionHandler((e, _) -> CommandErrors.misunderstood(e))
                .setExecutionExceptionHandler((e, command, _) -> CommandErrors.failed(e, command));
        Locale.setDefault(Locale.ROOT);
        try {
            return line.execute(args);
        } catch (RuntimeException | Error e) {
            return CommandErrors.failed(e, args.length == 0 ? "access-desk" : args[0], errors);
        } finally {
            main.locales.use();
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
            useOwnLocale();
            if (software) {
                System.setProperty("prism.order", "sw");
            }
            new DesktopApp(Folders.ofSystem(),
                    new DesktopApp.StartOptions(demo, drafts.stream().map(Path::toAbsolutePath).toList(),
                            report(environment), training))
                    .run();
            return CommandLine.ExitCode.OK;
        }
        if (isInstalled()) {
            throw new CommandFailure(
                    "There is no display, so no window can be shown. Commands work without one: see --help.");
        }
        spec.commandLine().getOut().println("There is no display, so the guided tour runs instead.");
        return spec.commandLine().execute("tour", "--out", tour.toString());
    }

    /** Whether this is the packaged app; its launcher says so. */
    private static boolean isInstalled() {
        return System.getProperty("jpackage.app-path") != null;
    }

    /** A failure that its message tells a person in one sentence. */
    public static final class CommandFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        public CommandFailure(String sentence) {
            super(sentence);
        }

        public CommandFailure(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** The version that the build wrote into the archive. */
    public static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"Access Desk " + number()};
        }

        /** The number alone. */
        public static String number() {
            var version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }

    /** Whether windows can be shown. */
    static final class Display {
        private Display() {}

        /** Whether this system has a display; on Linux one is named by the environment. JavaFX's own needs none. */
        static boolean isPresent() {
            if ("Headless".equals(System.getProperty("glass.platform"))) {
                return true;
            }
            var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
            return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        }
    }
}
