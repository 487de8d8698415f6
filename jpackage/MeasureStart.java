import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the start of the packaged app, from the start of its process to the first painted window and to a usable
 * list of saved users, compared with an empty JavaFX window on the same runtime; each with and without an AOT
 * cache. Run by {@code ./mvnw -Pmeasure-start} after {@code ./mvnw -Ppackage}; shows windows if there is a display or
 * Xvfb.
 */
final class MeasureStart {
    private static final int RUNS = 9;
    private static final int WARM_UP = 2;
    private static final long PATIENCE = 120_000_000_000L;
    private static final String NO_CACHE = "-XX:AOTMode=off";

    private final Path folder;
    private final int users;
    private final AppImage image;
    private final Path javafx;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, List<double[]>> seen = new LinkedHashMap<>();

    private MeasureStart(Path project, int users) throws IOException {
        this.users = users;
        this.image = AppImage.in(project.resolve("target/package/image"));
        this.javafx = project.resolve("target/javafx");
        this.folder = project.resolve("target/package/measure");
        Tool.delete(folder);
        Files.createDirectories(folder);
    }

    /** Arguments: the project's folder, and the number of saved users. */
    public static void main(String[] args) throws Exception {
        var measure = new MeasureStart(Path.of(args[0]).toAbsolutePath(), Integer.parseInt(args[1]));
        Process screen = measure.screen();
        try {
            measure.run();
        } finally {
            if (screen != null) {
                screen.destroy();
            }
        }
    }

    private Process screen() throws IOException {
        if (Tool.hasDisplay() || !Tool.exists("Xvfb") || !Tool.hasGtk()) {
            if (!Tool.hasDisplay()) {
                environment.put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
                Tool.say("There is no display: measured on the headless platform.");
            }
            return null;
        }
        var screen = new ProcessBuilder("Xvfb", ":96", "-screen", "0", "1600x1000x24").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        environment.put("DISPLAY", ":96");
        await(Path.of("/tmp/.X11-unix/X96"));
        return screen;
    }

    private void run() throws Exception {
        environment.putAll(SavedAccount.make(folder.resolve("kept"), List.of(command()), users).environment());
        var empty = window("EmptyWindow");
        var plain = window("PlainWindow");
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            one(i, "empty window, cached", command(empty, "EmptyWindow", cache(empty)));
            one(i, "empty window", command(empty, "EmptyWindow", NO_CACHE));
            one(i, "plain window with a table, cached", command(plain, "PlainWindow", cache(plain)));
            one(i, "Access Desk, packaged", app());
            one(i, "Access Desk, without its cache", app(), NO_CACHE);
        }
        report();
    }

    private String command() {
        return image.launcher().resolveSibling("access-desk" + (Tool.isWindows() ? ".exe" : "")).toString();
    }

    /** The jar of a window of {@code jpackage/empty}, with its trained cache beside it. */
    private Path window(String name) throws IOException, InterruptedException {
        var classes = folder.resolve(name);
        var source = folder.resolve("../../../jpackage/empty/" + name + ".java").normalize();
        Tool.run(List.of(Tool.java("javac"), "--module-path", javafx.toString(), "--add-modules", "javafx.controls", "-d",
                classes.toString(), source.toString()));
        var jar = folder.resolve(name + ".jar");
        Tool.run(List.of(Tool.java("jar"), "--create", "--file", jar.toString(), "-C", classes.toString(), "."));
        var training = new ArrayList<>(
                command(jar, name, "-XX:AOTCacheOutput=" + folder.resolve(name + ".aot")));
        training.add("and-end");
        environment.put("ACCESS_DESK_START_REPORT", folder.resolve("trained-" + name).toString());
        if (start(training).waitFor() != 0) {
            throw new IOException(name + " could not be trained.");
        }
        return jar;
    }

    private static String cache(Path jar) {
        return "-XX:AOTCache=" + jar.toString().replaceAll("\\.jar$", ".aot");
    }

    private List<String> command(Path jar, String name, String cache) throws IOException {
        return List.of(image.java().toString(), cache, "-Xlog:aot=off", "-Xlog:cds=off", "-XX:+UseSerialGC",
                "--enable-native-access=javafx.graphics", "-cp", jar + File.pathSeparator + theme(), name);
    }

    /** The jar of the theme, as it is in the package. */
    private Path theme() throws IOException {
        try (var files = Files.walk(image.app())) {
            return files.filter(file -> file.getFileName().toString().startsWith("atlantafx")).findFirst()
                    .orElseThrow(() -> new IOException("The package has no theme."));
        }
    }

    private List<String> app() {
        return List.of(image.launcher().toString());
    }

    private void one(int number, String name, List<String> command, String... options) throws Exception {
        var file = folder.resolve("report");
        Files.deleteIfExists(file);
        environment.put("ACCESS_DESK_START_REPORT", file.toString());
        var begun = Instant.now();
        var process = start(command, options);
        await(file);
        if (command.equals(app()) && number == 0) {
            awaitNames();
        }
        process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        if (number >= WARM_UP) {
            seen.computeIfAbsent(name, _ -> new ArrayList<>()).add(times(file, begun));
        }
    }

    private double[] times(Path file, Instant begun) throws IOException {
        var start = ChronoUnit.MICROS.between(Instant.EPOCH, begun);
        var facts = new HashMap<String, String>();
        Files.readAllLines(file).forEach(line -> facts.put(line.split("\t", 2)[0], line.split("\t", 2)[1]));
        var painted = Long.parseLong(facts.get("painted"));
        var usable = Long.parseLong(facts.getOrDefault("usable", facts.get("painted")));
        if (facts.containsKey("rows") && !facts.get("rows").equals(String.valueOf(users))) {
            throw new IOException("The list has " + facts.get("rows") + " users.");
        }
        return new double[]{(painted - start) / 1e6, (usable - start) / 1e6};
    }

    private Process start(List<String> command, String... options) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().putAll(environment);
        if (options.length > 0) {
            builder.environment().merge("JAVA_TOOL_OPTIONS", String.join(" ", options), (a, b) -> a + " " + b);
        }
        return builder.start();
    }

    /** A command kept the account, and shows no list: the first start finds the order of the names and keeps it for the next. */
    private void awaitNames() throws IOException {
        try (var files = Files.walk(folder.resolve("kept"))) {
            var workspace = files.filter(file -> file.toString().endsWith(".sqlite")).findFirst()
                    .orElseThrow(() -> new IOException("No account is kept."));
            await(workspace.resolveSibling(workspace.getFileName() + ".names"));
        }
    }

    private static void await(Path file) throws IOException {
        var end = System.nanoTime() + PATIENCE;
        while (!Files.exists(file)) {
            if (System.nanoTime() > end) {
                throw new IOException("Waited in vain for " + file + ".");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void report() {
        Tool.say("Seconds from the start of the process, median (lowest to highest) of " + RUNS + " runs; " + users
                + " users kept");
        Tool.say("| start of | window painted | list usable |");
        Tool.say("|---|---|---|");
        seen.forEach((name, times) -> Tool.say("| " + name + " | " + words(times, 0) + " | "
                + (name.contains("window") ? "" : words(times, 1)) + " |"));
        var goal = median(seen.get("empty window, cached"), 0);
        var usable = median(seen.get("Access Desk, packaged"), 1);
        Tool.say("Usable is %.2f times the cached empty window, and %.2f times the plain one.".formatted(usable / goal,
                usable / median(seen.get("plain window with a table, cached"), 0)));
    }

    private static String words(List<double[]> times, int column) {
        var sorted = times.stream().mapToDouble(t -> t[column]).sorted().toArray();
        return "%.2f (%.2f to %.2f)".formatted(median(times, column), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(List<double[]> times, int column) {
        var sorted = times.stream().mapToDouble(t -> t[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
