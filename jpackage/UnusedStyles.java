import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts the style sheets of the theme to what the app can show: a theme has rules for charts, pickers and sliders, which
 * JavaFX would read before the first frame. A selector is dropped if one of its style classes is a text in no class file
 * of the app, of its libraries, or of the JavaFX classes that these name, directly or by others. Then each colour is
 * dropped that nothing names any more.
 */
final class UnusedStyles {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern USED_COLOUR = Pattern.compile("-color-[\\w-]++(?!\\s*:)");
    private static final Pattern DECLARED_COLOUR = Pattern.compile("(-color-[\\w-]+)\\s*:[^;]*;");
    private static final String NO_WORD = "[^\\w-]+";

    /** The words of all texts in the class files. */
    private final Set<String> words = new HashSet<>();

    private UnusedStyles() {}

    /** Cuts the theme among the archives in {@code libraries}; {@code javaFx} has JavaFX's archives. */
    static void drop(Path libraries, Path javaFx) throws IOException {
        var unused = new UnusedStyles();
        unused.collect(classes(libraries).values(), classes(javaFx));
        var ours = styleSheets(libraries, "access-desk");
        try (var archive = archive(theme(libraries)); var files = Files.walk(archive.getPath("/"))) {
            for (var sheet : files.filter(UnusedStyles::isStyleSheet).toList()) {
                unused.cut(sheet, ours);
            }
        }
    }

    /** The archive of the theme among those in {@code libraries}. */
    static Path theme(Path libraries) throws IOException {
        return Unused.jars(libraries, "atlantafx-base").getFirst();
    }

    /** Follows the classes that others name, from those of the app and its libraries. */
    private void collect(Collection<ClassModel> app, Map<String, ClassModel> javaFx) {
        var open = new ArrayDeque<>(app);
        var reached = new HashSet<String>();
        while (!open.isEmpty()) {
            for (var entry : open.pop().constantPool()) {
                if (entry instanceof StringEntry text) {
                    words.addAll(Arrays.asList(text.stringValue().split(NO_WORD, -1)));
                } else if (entry instanceof ClassEntry type) {
                    var name = type.asInternalName();
                    var other = javaFx.get(name);
                    if (other != null && reached.add(name)) {
                        open.add(other);
                    }
                }
            }
        }
    }

    private void cut(Path sheet, String ours) throws IOException {
        var whole = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
        var kept = new StringBuilder();
        RULE.matcher(whole).results().forEach(rule -> {
            var selectors = Arrays.stream(rule.group(1).strip().split("\\s*,\\s*", -1)).filter(this::isUsed).toList();
            if (!selectors.isEmpty()) {
                kept.append(String.join(",\n", selectors)).append(" {").append(rule.group(2)).append("}\n");
            }
        });
        var cut = withUsedColours(kept.toString(), ours);
        Files.writeString(sheet, cut);
        Tool.say(sheet.getFileName() + ": " + cut.length() / 1024 + " of " + whole.length() / 1024 + " KB are used");
    }

    private boolean isUsed(String selector) {
        return STYLE_CLASS.matcher(selector).results().map(found -> found.group(1))
                // Classes that are counted are put together: segment0, segment1.
                .allMatch(name -> words.contains(name) || words.contains(name.replaceAll("\\d+$", "")));
    }

    /** Colours refer to others, so that more can go when one has gone. */
    private String withUsedColours(String sheet, String ours) {
        var used = USED_COLOUR.matcher(sheet + ours).results().map(MatchResult::group).collect(Collectors.toSet());
        var cut = DECLARED_COLOUR.matcher(sheet).replaceAll(declared -> used.contains(declared.group(1))
                || words.contains(declared.group(1)) ? "$0" : "");
        return cut.equals(sheet) ? sheet : withUsedColours(cut, ours);
    }

    /** The style sheets in those archives, as one text. */
    private static String styleSheets(Path libraries, String archive) throws IOException {
        var texts = new ArrayList<String>();
        for (var jar : Unused.jars(libraries, archive)) {
            try (var files = archive(jar); var all = Files.walk(files.getPath("/"))) {
                for (var sheet : all.filter(UnusedStyles::isStyleSheet).toList()) {
                    texts.add(Files.readString(sheet));
                }
            }
        }
        return String.join("\n", texts);
    }

    private static boolean isStyleSheet(Path file) {
        return file.toString().endsWith(".css");
    }

    /** The classes in the archives of a folder. */
    private static Map<String, ClassModel> classes(Path folder) throws IOException {
        Map<String, ClassModel> classes = new HashMap<>();
        for (var jar : Unused.jars(folder, "")) {
            try (var archive = archive(jar); var files = Files.walk(archive.getPath("/"))) {
                files.filter(file -> file.toString().endsWith(".class")).map(UnusedStyles::parse)
                        .forEach(type -> classes.put(type.thisClass().asInternalName(), type));
            }
        }
        return classes;
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileSystem archive(Path jar) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
    }
}
