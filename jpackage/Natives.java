import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Leaves only this platform's native libraries in the database's archive. */
final class Natives {
    private static final String ROOT = "/org/sqlite/native";

    private Natives() {}

    static void keepOwn(Path libraries) throws IOException {
        try (var all = Files.list(libraries)) {
            for (var jar : all.filter(f -> f.getFileName().toString().startsWith("sqlite-jdbc")).toList()) {
                strip(jar);
            }
        }
    }

    private static void strip(Path jar) throws IOException {
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            var root = archive.getPath(ROOT);
            var own = root.resolve(system() + "/" + processor());
            if (!Files.isDirectory(own)) {
                throw new IOException(jar + " has no library for " + own + ".");
            }
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(own)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String system() {
        return Tool.isWindows() ? "Windows" : Tool.isMac() ? "Mac" : "Linux";
    }

    private static String processor() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("amd64") || name.equals("x86_64") ? "x86_64" : name;
    }
}
