import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs tools of the current JDK and of the system. */
final class Tool {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Tool() {}

    static boolean isWindows() {
        return OS.startsWith("windows");
    }

    static boolean isMac() {
        return OS.contains("mac");
    }

    /** The path of a tool of this JDK. */
    static String java(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** Whether the system has that program. */
    static boolean exists(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Whether windows can be shown. */
    static boolean hasDisplay() {
        return isWindows() || isMac() || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Whether JavaFX finds GTK, which it needs for windows on Linux. */
    static boolean hasGtk() {
        return Stream.of("/usr/lib", "/usr/lib64", "/lib").map(Path::of).filter(Files::isDirectory)
                .anyMatch(Tool::holdsGtk);
    }

    private static boolean holdsGtk(Path folder) {
        try (var found = Files.find(folder, 2, (f, _) -> f.getFileName().toString().startsWith("libgtk-3.so"))) {
            return found.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command; its output goes to this process's output. */
    static void run(List<String> command) throws IOException, InterruptedException {
        run(command, Map.of());
    }

    /** The same with additional environment variables. */
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var code = code(command, environment);
        if (code != 0) {
            throw new IOException(command.getFirst() + " ended with " + code + ".");
        }
    }

    /** Runs a command, and returns its exit code. */
    static int code(List<String> command) throws IOException, InterruptedException {
        return code(command, Map.of());
    }

    private static int code(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        say(String.join(" ", command));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    static void say(String line) {
        System.out.println(line);
    }

    static void delete(Path... folders) throws IOException {
        for (var folder : folders) {
            if (Files.exists(folder)) {
                try (var all = Files.walk(folder)) {
                    for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
