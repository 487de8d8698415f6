import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Copies this platform's folder native libraries to a folder next to the archives, where the app finds them (see
 * {@code NativeLibraries}), and removes those of all platforms from the archives, so that nothing is unpacked when the
 * app starts.
 */
final class Natives {
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

    private Natives() {}

    /**
     * The location of the libraries in an archive.
     *
     * @param archive the start of its name
     * @param root the folder with one folder per platform
     * @param own this platform's
     */
    private record Place(String archive, String root, String own) {}

    static void layOut(Path libraries) throws IOException {
        var folder = Files.createDirectories(libraries.resolve("natives"));
        for (var place : List.of(sqlite(), jna())) {
            try (var all = Files.list(libraries)) {
                for (var jar : all.filter(f -> f.getFileName().toString().matches(place.archive() + "-\\d.*")).toList()) {
                    strip(jar, place, folder);
                }
            }
        }
    }

    /** Copies the native libraries at the roots of the archives in {@code archives} to {@code folder}. */
    static void unpack(Path archives, Path folder) throws IOException {
        try (var all = Files.list(archives)) {
            for (var jar : all.filter(f -> f.toString().endsWith(".jar")).toList()) {
                unpackArchive(jar, folder);
            }
        }
    }

    private static void unpackArchive(Path jar, Path folder) throws IOException {
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                var files = Files.list(archive.getPath("/"))) {
            for (var file : files.filter(f -> NATIVE.matcher(f.toString()).matches()).toList()) {
                var copy = folder.resolve(file.getFileName().toString());
                // On Windows both bring the libraries of the C runtime; the JDK's stay.
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void strip(Path jar, Place place, Path folder) throws IOException {
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            var root = archive.getPath(place.root());
            var own = root.resolve(place.own());
            if (!Files.isDirectory(own)) {
                throw new IOException(jar + " has no library for " + own + ".");
            }
            try (var files = Files.walk(root)) {
                for (var file : files.filter(f -> NATIVE.matcher(f.toString()).matches()).toList()) {
                    if (file.startsWith(own)) {
                        Files.copy(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
                    }
                    Files.delete(file);
                }
            }
        }
    }

    private static Place sqlite() {
        var system = Tool.isWindows() ? "Windows" : Tool.isMac() ? "Mac" : "Linux";
        return new Place("sqlite-jdbc", "/org/sqlite/native", system + "/" + processor("x86_64"));
    }

    private static Place jna() {
        var system = Tool.isWindows() ? "win32" : Tool.isMac() ? "darwin" : "linux";
        return new Place("jna", "/com/sun/jna", system + "-" + processor("x86-64"));
    }

    private static String processor(String intel) {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("amd64") || name.equals("x86_64") ? intel : name;
    }
}
