package org.accessdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.AppVersion;
import org.accessdesk.model.HomeFolder;
import org.accessdesk.model.Secrets;
import org.accessdesk.platform.CrashReport;
import org.accessdesk.platform.Folders;
import org.accessdesk.platform.LogSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Reports the failure of a command: as a sentence for the user, never as a class or stack trace. */
public final class CommandErrors {
    private static final Logger LOG = LoggerFactory.getLogger(CommandErrors.class);

    private CommandErrors() {}

    /** Prints what is wrong with the arguments. */
    public static int invalidArguments(CommandLine.ParameterException e) {
        var command = e.getCommandLine();
        command.getErr().println(String.valueOf(e.getMessage()));
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Prints why {@code command} failed. */
    public static int failed(Throwable failure, CommandLine command) {
        return failed(failure, command.getCommandName(), command.getErr());
    }

    /** Prints why the command of that name failed. */
    public static int failed(Throwable failure, String command, PrintWriter err) {
        err.println(sentence(failure, command));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /**
     * The sentence for {@code failure} of the command of that name; for a bug of the app, also writes a crash report.
     */
    public static String sentence(Throwable failure, String command) {
        return switch (failure) {
            case AppFailure known -> String.valueOf(known.getMessage());
            case InvalidPathException path -> FileArgument.sentence(path.getInput());
            case InterruptedException _ -> "It was stopped. " + sent(command);
            case OutOfMemoryError _ -> "There is not enough memory for “" + command + "”. " + sent(command);
            default -> "Access Desk failed during “" + command + "” by a fault of its own. " + sent(command)
                    + report(failure).map(file -> " What happened is in " + file + ".").orElse("");
        };
    }

    private static String sent(String command) {
        return command.equals("apply")
                ? "Some of it may have been sent: start it again, and that is looked up before anything else."
                : "Nothing was sent.";
    }

    private static Optional<Path> report(Throwable failure) {
        LOG.error("A command failed unexpectedly", failure);
        try {
            var text = CrashReport.text(Instant.now(), Thread.currentThread(), failure,
                    List.of("Version: " + AppVersion.number(), "Java: " + System.getProperty("java.version")));
            var home = System.getProperty("user.home", ".");
            return logs().isEmpty() ? Optional.empty()
                    : Optional.of(CrashReport.write(Path.of(logs()), Instant.now(),
                            HomeFolder.mask(Secrets.mask(text), home)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The report cannot be written: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The folder of the reports; empty if logs are disabled. */
    private static String logs() {
        var folder = Objects.requireNonNullElseGet(System.getProperty(LogSetup.FOLDER),
                () -> Folders.ofSystem().logs().toString());
        return folder.equals("off") ? "" : folder;
    }
}
