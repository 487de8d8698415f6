package org.accessdesk.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.BackgroundThreads;

/**
 * A report of a failure that is safe to pass on: it contains classes and lines of the program. Messages of exceptions
 * can contain a token, a name or an e-mail address and are omitted, except for a few that the virtual machine builds
 * from names in the program.
 */
public final class CrashReport {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'crash-'yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final int MOST_FRAMES = 80;
    private static final int MOST_CAUSES = 12;
    private static final int MOST_NAMES = 100;
    private static final List<Pattern> HARMLESS = List.of(
            Pattern.compile("(Index|Range) [\\[\\]()\\d, -]+ out of bounds for length \\d+"),
            Pattern.compile("Cannot [a-z ]+ \"[\\w.$<>()\\[\\], ]{1,200}\"( because (the return value of )?"
                    + "\"[\\w.$<>()\\[\\], ]{1,200}\" is null)?"));

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    private CrashReport() {}

    /**
     * The report as a text.
     *
     * @param thread the failed thread; only the names of JavaFX's threads and the main thread are reported
     * @param about lines about the program and the computer
     */
    public static String text(Instant at, Thread thread, Throwable failure, List<String> about) {
        var report = new CrashReport();
        report.line("Access Desk failed unexpectedly at " + at + " on " + name(thread) + ".");
        report.line("Texts of exceptions are left out: they could hold names.");
        report.line("");
        about.forEach(report::line);
        report.line("");
        report.tell(failure, "", 0);
        return report.text.toString();
    }

    /**
     * Writes {@code text} to a new file in {@code folder}, which is created if missing.
     *
     * @throws IOException if that is not possible
     */
    public static Path write(Path folder, Instant at, String text) throws IOException {
        PrivateFiles.makeFolder(folder);
        for (var n = 1; n < MOST_NAMES; n++) {
            var file = folder.resolve(NAME.format(at) + (n == 1 ? "" : "-" + n) + ".txt");
            try {
                PrivateFiles.createFile(file);
                return Files.writeString(file, text);
            } catch (FileAlreadyExistsException e) {
                // There is one of the same second already.
            }
        }
        throw new IOException("There are too many reports.");
    }

    /** The name to report; names of other threads can contain host names. */
    private static String name(Thread thread) {
        var name = thread.getName();
        return BackgroundThreads.isTask(thread) ? "a task"
                : name.startsWith("JavaFX") || name.equals("main") ? name : "another thread";
    }

    private void tell(Throwable failure, String role, int depth) {
        if (depth == MOST_CAUSES || !told.add(failure)) {
            return;
        }
        line(role + failure.getClass().getName() + message(failure));
        var frames = failure.getStackTrace();
        for (var i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            line("    at " + frames[i]);
        }
        if (frames.length > MOST_FRAMES) {
            line("    and " + (frames.length - MOST_FRAMES) + " more");
        }
        for (var suppressed : failure.getSuppressed()) {
            tell(suppressed, "Suppressed: ", depth + 1);
        }
        if (failure.getCause() != null) {
            tell(failure.getCause(), "Caused by: ", depth + 1);
        }
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        var harmless = message != null && (failure instanceof NullPointerException
                || failure instanceof IndexOutOfBoundsException)
                && HARMLESS.stream().anyMatch(p -> p.matcher(message).matches());
        return harmless ? ": " + message : "";
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
