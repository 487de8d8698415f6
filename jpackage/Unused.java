import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Removes from the archives of a package what the app never loads: a package of 45 MB has no room for it. */
final class Unused {
    private static final List<String> CONTROLS = List.of("/org/controlsfx/glyphfont/fontawesome-webfont.ttf",
            "/org/controlsfx/control/worldmap-small.properties", "/impl/org/controlsfx/worldmap", "/org/controlsfx/control/spreadsheet", "/impl/org/controlsfx/spreadsheet",
            "/org/controlsfx/control/tableview2", "/impl/org/controlsfx/tableview2");
    /** The other themes; the app has Primer. */
    private static final List<String> THEMES = List.of("nord-dark", "nord-light", "cupertino-dark", "cupertino-light",
            "dracula");

    private Unused() {}

    /** Removes it from the archives in {@code libraries}. */
    static void drop(Path libraries) throws IOException {
        drop(libraries, "jna-platform-", foreignCalls());
        drop(libraries, "controlsfx-", CONTROLS);
        drop(libraries, "atlantafx-base-", THEMES.stream().map("/atlantafx/base/theme/"::concat)
                .flatMap(name -> List.of(name + ".css", name + ".bss").stream()).toList());
    }

    /** The classes that call Windows or macOS, in the package of another system. */
    private static List<String> foreignCalls() {
        var foreign = new ArrayList<String>();
        if (!Tool.isWindows()) {
            foreign.add("/com/sun/jna/platform/win32");
        }
        if (!Tool.isMac()) {
            foreign.add("/com/sun/jna/platform/mac");
        }
        return foreign;
    }

    private static void drop(Path libraries, String archive, List<String> paths) throws IOException {
        try (var all = Files.list(libraries)) {
            for (var jar : all.filter(f -> f.getFileName().toString().startsWith(archive)).toList()) {
                drop(jar, paths);
            }
        }
    }

    private static void drop(Path jar, List<String> paths) throws IOException {
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            for (var path : paths) {
                try (var files = Files.walk(archive.getPath(path))) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
