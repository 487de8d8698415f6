import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes the pictures of the manual with the app itself, and puts the manual's pages beside the app's archive. */
final class ShippedManual {
    /** The pictures are new or look other than the last ones. */
    private static final int CHANGED = 2;

    private ShippedManual() {}

    static void build(Path project, AppImage image) throws IOException, InterruptedException {
        var command = image.launcher().resolveSibling("access-desk" + (Tool.isWindows() ? ".exe" : "")).toString();
        var folder = project.resolve("src/docs/manual").toString();
        var pictures = project.resolve("target/manual-pictures").toString();
        var taken = Tool.code(List.of(command, "capture", folder, "--out", pictures, "--theme", "light"));
        if (taken != 0 && taken != CHANGED) {
            throw new IOException("The pictures of the manual could not be taken.");
        }
        Tool.run(List.of(command, "manual", folder, "--pictures", pictures, "--out",
                image.app().resolve("manual").toString()));
    }
}
