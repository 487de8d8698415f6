import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Trains the ahead-of-time cache with the image's own java on the guided tour, which opens every screen. */
final class Training {
    private Training() {}

    static void train(AppImage image) throws IOException, InterruptedException {
        var pictures = Files.createTempDirectory("access-desk-tour");
        var command = new ArrayList<>(List.of(image.java().toString(), //
                "-XX:AOTCacheOutput=" + image.app().resolve(AppImage.CACHE), "-cp", image.classPath()));
        AppImage.JAVA_OPTIONS.stream().filter(option -> !option.startsWith("-XX:AOTCache")
                && !option.startsWith("-Xlog")).forEach(command::add);
        command.addAll(List.of("org.accessdesk.Main", "tour", "--out", pictures.toString(), "--theme", "light"));
        Tool.run(command);
        Tool.delete(pictures);
        Tool.say(AppImage.CACHE + " " + Files.size(image.app().resolve(AppImage.CACHE)) / 1_000_000 + " MB");
    }
}
