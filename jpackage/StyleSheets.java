import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Adds the binary form of each style sheet to an archive. JavaFX prefers it if it is beside the text, and so does
 * not parse a thousand lines before the first frame.
 */
final class StyleSheets {
    private StyleSheets() {}

    /** The pages of the manual are HTML, and so is their style sheet. */
    private static boolean isOfJavaFx(Path file) {
        return file.toString().endsWith(".css") && !file.endsWith("manual.css");
    }

    /** Compiles those of the package {@code top} in {@code jar} with the JavaFX of {@code runTime}. */
    static void compile(Path jar, String top, Path runTime) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("style-sheets");
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                var files = Files.walk(archive.getPath(top))) {
            for (var sheet : files.filter(StyleSheets::isOfJavaFx).toList()) {
                var text = folder.resolve(sheet.getFileName().toString());
                var binary = folder.resolve(text.getFileName().toString().replace(".css", ".bss"));
                Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
                Tool.run(List.of(runTime.resolve("bin/java" + (Tool.isWindows() ? ".exe" : "")).toString(), "-m",
                        "javafx.graphics/com.sun.javafx.css.parser.Css2Bin", text.toString(), binary.toString()));
                Files.copy(binary, sheet.resolveSibling(binary.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Tool.delete(folder);
        }
    }
}
