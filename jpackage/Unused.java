import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Removes from the archives of a package what the app never loads: a package of 45 MB has no room for it. */
final class Unused {
    private static final List<String> CONTROLS = List.of("/org/controlsfx/glyphfont/fontawesome-webfont.ttf",
            "/org/controlsfx/control/worldmap-small.properties", "/impl/org/controlsfx/worldmap");
    /** The other themes; the app has Primer. */
    private static final List<String> THEMES = List.of("nord-dark", "nord-light", "cupertino-dark", "cupertino-light",
            "dracula");
    /** A name with its packages, as class files write it in types, in descriptors, and in texts for reflection. */
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[/.][\\w$]+)+");

    private Unused() {}

    /** Removes it from the archives in {@code libraries}. */
    static void drop(Path libraries) throws IOException {
        drop(libraries, "jna-platform-", foreignCalls());
        drop(libraries, "controlsfx-", CONTROLS);
        drop(libraries, "atlantafx-base-", THEMES.stream().map("/atlantafx/base/theme/"::concat)
                .flatMap(name -> List.of(name + ".css", name + ".bss").stream()).toList());
        Map<Path, Map<String, Set<String>>> names = new HashMap<>();
        for (var jar : jars(libraries, "")) {
            names.put(jar, names(jar));
        }
        dropClasses(names, "controlsfx-");
        dropClasses(names, "atlantafx-base-");
        dropClasses(names, "jna-platform-");
        // OkHttp needs a part of Kotlin's library.
        dropClasses(names, "kotlin-stdlib-");
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

    /** Removes the classes of an archive that no other archive names, nor a class that is kept. */
    private static void dropClasses(Map<Path, Map<String, Set<String>>> names, String archive) throws IOException {
        var jar = names.keySet().stream().filter(path -> path.getFileName().toString().startsWith(archive)).findFirst()
                .orElseThrow();
        var classes = names.get(jar);
        var unused = new TreeSet<>(classes.keySet());
        unused.remove("module-info");
        var open = new ArrayDeque<String>();
        names.entrySet().stream().filter(other -> !other.getKey().equals(jar))
                .forEach(other -> other.getValue().values().forEach(open::addAll));
        while (!open.isEmpty()) {
            var name = open.pop();
            if (unused.remove(name)) {
                open.addAll(classes.get(name));
            }
        }
        Tool.say(archive + ": " + unused.size() + " of " + classes.size() + " classes are not used");
        drop(jar, unused.stream().map(name -> "/" + name + ".class").toList());
    }

    /** The classes of an archive, and what each of them names, with slashes. */
    private static Map<String, Set<String>> names(Path jar) throws IOException {
        Map<String, Set<String>> names = new HashMap<>();
        try (var archive = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                var files = Files.walk(archive.getPath("/"))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(
                    file -> names.put(file.toString().replaceAll("^/|\\.class$", ""), namesIn(file)));
        }
        return names;
    }

    private static Set<String> namesIn(Path file) {
        Set<String> found = new HashSet<>();
        try {
            var pool = ClassFile.of().parse(Files.readAllBytes(file)).constantPool();
            StreamSupport.stream(pool.spliterator(), false).filter(Utf8Entry.class::isInstance)
                    .forEach(text -> NAME.matcher(((Utf8Entry) text).stringValue().replaceAll("(^|[\\[(;)<+])L", "$1 "))
                            .results().forEach(name -> found.add(name.group().replace('.', '/'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The archives in {@code libraries} whose names begin with {@code archive}. */
    static List<Path> jars(Path libraries, String archive) throws IOException {
        try (var all = Files.list(libraries)) {
            return all.filter(f -> f.getFileName().toString().startsWith(archive) && f.toString().endsWith(".jar"))
                    .toList();
        }
    }

    private static void drop(Path libraries, String archive, List<String> paths) throws IOException {
        for (var jar : jars(libraries, archive)) {
            drop(jar, paths);
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
