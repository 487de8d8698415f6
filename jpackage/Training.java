import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the ahead-of-time cache with the image's java: on a start with a saved account, each screen and the first
 * clicks on the list of users. Uses a real window if possible, so that JavaFX's real platform is trained too.
 */
final class Training {
    /** More than are sorted on the window's thread, so that what sorts them elsewhere is trained, too. */
    private static final int USERS = 6_000;

    private Training() {}

    static void train(AppImage image, JarTime jarTime) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("access-desk-training");
        var account = SavedAccount.make(folder.resolve("kept"), List.of(image.launcher()
                .resolveSibling("access-desk" + (Tool.isWindows() ? ".exe" : "")).toString()), USERS);
        var command = new ArrayList<>(window());
        var windowed = !command.isEmpty() || Tool.hasDisplay();
        command.addAll(List.of(image.java().toString(), "-XX:AOTCacheOutput=" + image.cache(), "-cp",
                image.classPath()));
        AppImage.JAVA_OPTIONS.stream().filter(option -> !option.startsWith("-XX:AOTCache")).forEach(command::add);
        // Profiles of methods made the cache a sixteenth larger and no start faster.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        command.add(jarTime.option());
        // As the launcher does.
        command.add("-Djpackage.app-path=" + image.launcher());
        if (!windowed) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("org.accessdesk.Main", "--train"));
        Tool.run(command, account.environment());
        Tool.delete(folder);
        Tool.say(image.cache().getFileName() + " " + Files.size(image.cache()) / 1_000_000 + " MB, trained "
                + (windowed ? "in a window" : "without a window"));
    }

    /** The prefix that provides a display to a command if there is none. */
    private static List<String> window() {
        return Tool.hasDisplay() || !Tool.exists("xvfb-run") || !Tool.hasGtk() ? List.of()
                : List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24");
    }
}
