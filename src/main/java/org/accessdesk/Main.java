package org.accessdesk;

import java.util.Arrays;
import org.accessdesk.app.AppFiles;
import org.accessdesk.app.DesktopApp;
import org.accessdesk.app.Display;
import org.accessdesk.app.StartupErrorDialog;
import org.accessdesk.cli.CommandErrors;
import org.accessdesk.cli.FileArgument;
import org.accessdesk.cli.Output;
import org.accessdesk.cli.RootCommand;
import org.accessdesk.model.BackgroundThreads;
import org.accessdesk.platform.Folders;
import org.accessdesk.platform.NativeLibraries;
import org.accessdesk.platform.Relaunch;
import org.accessdesk.platform.proxy.SystemProxies;
import org.accessdesk.store.file.DraftFile;
import picocli.CommandLine;

/**
 * The program: a double-click opens the window, anything else is a command. The only class that has the process's output.
 */
public final class Main {
    /** Starts, opens every screen and ends: packages train their start on it. */
    private static final String TRAINING = "--train";

    private Main() {}

    /** Starts with {@code args}; ends the process with the exit code of the command. */
    public static void main(String[] args) {
        // Before anything of the network is touched: the JDK looks at it once.
        System.setProperty(SystemProxies.PROPERTY, "true");
        // Several threads may log while the log is set up. Nothing of it is lost, and nobody needs to read that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        BackgroundThreads.useForParallelWork();
        NativeLibraries.configure(AppFiles.archiveFolder(),
                Folders.ofSystem().data().resolveSibling(NativeLibraries.FOLDER));
        System.exit(isPlainStart(args) ? openWindow(args)
                : RootCommand.run(Output.of(System.out), Output.of(System.err), args));
    }

    /**
     * A double-click needs no parser of arguments, which would take as long as the window itself. Nor does a training run:
     * what it loads, each start loads.
     */
    private static boolean isPlainStart(String... args) {
        return Display.isPresent() && (Arrays.stream(args).allMatch(Main::isDraft) || isTraining(args));
    }

    private static boolean isDraft(String arg) {
        return arg.endsWith(DraftFile.SUFFIX);
    }

    private static boolean isTraining(String... args) {
        return args.length == 1 && TRAINING.equals(args[0]);
    }

    private static int openWindow(String... args) {
        try {
            var drafts = Arrays.stream(args).filter(Main::isDraft).map(a -> FileArgument.path(a).toAbsolutePath())
                    .toList();
            new DesktopApp(Folders.ofSystem(), DesktopApp.StartOptions.of(drafts, isTraining(args), System::getenv))
                    .withRestart(Relaunch.ofSystem()).run();
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException | Error e) {
            var sentence = CommandErrors.sentence(e, "access-desk");
            Output.of(System.err).println(sentence);
            StartupErrorDialog.show(sentence);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
