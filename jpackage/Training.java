import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the ahead-of-time cache with the image's own java on the guided tour, which opens every screen: in a real window
 * where one can be had, so that the classes of the real platform are among the trained ones.
 */
final class Training {
    private Training() {}

    static void train(AppImage image) throws IOException, InterruptedException {
        var pictures = Files.createTempDirectory("access-desk-tour");
        var command = new ArrayList<>(window());
        var windowed = !command.isEmpty() || Tool.hasDisplay();
        command.addAll(List.of(image.java().toString(), "-XX:AOTCacheOutput=" + image.cache(), "-cp",
                image.classPath()));
        AppImage.JAVA_OPTIONS.stream().filter(option -> !option.startsWith("-XX:AOTCache")
                && !option.startsWith("-Xlog")).forEach(command::add);
        command.addAll(List.of("-Xlog:aot=off", "-Xlog:cds=off", "-Daccessdesk.logs=off"));
        command.addAll(List.of("org.accessdesk.Main", "tour", "--out", pictures.toString(), "--theme", "light"));
        if (windowed) {
            command.add("--window");
        }
        Tool.run(command);
        Tool.delete(pictures);
        Tool.say(image.cache().getFileName() + " " + Files.size(image.cache()) / 1_000_000 + " MB, trained "
                + (windowed ? "in a window" : "without a window"));
    }

    /** What gives a window to a command where there is no display. */
    private static List<String> window() {
        return Tool.hasDisplay() || !Tool.exists("xvfb-run") || !Tool.hasGtk() ? List.of()
                : List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24");
    }
}
