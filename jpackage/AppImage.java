import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The layout of an app image made by jpackage. */
record AppImage(Path root, Path launcher, Path app, Path java) {
    static final String NAME = "Access Desk";
    static final String CACHE = "access-desk.aot";

    /**
     * The options of the virtual machine; the cache is valid only for the same options. Left to itself, the virtual machine
     * takes a share of the computer's memory, most of it empty: the heap is to follow what is in use. What the libraries
     * in C free goes back to the system every five seconds (milliseconds below). The metadata of the classes fits without a
     * collection during the start.
     *
     * <p>The second compiler begins twenty times later than by default: with two cores it took more than a third of a start,
     * for code that ran a few thousand times. A loop over 100,000 users still reaches it after six passes. The first one
     * copies only small methods (bytes of bytecode below) into their callers: it has less to compile before the first list.
     * No file of counters is kept for tools that watch a process.
     */
    static final List<String> JAVA_OPTIONS = withOptionsOfMac("-XX:AOTCache=$APPDIR/" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off",
            "-XX:+UseSerialGC", "-Xms64m", "-Xmn40m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40",
            "-XX:-ShrinkHeapInSteps", "-XX:MetaspaceSize=64m", "-XX:TrimNativeHeapInterval=5000", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-XX:Tier4InvocationThreshold=100000", "-XX:Tier4MinInvocationThreshold=12000",
            "-XX:Tier4CompileThreshold=300000", "-XX:Tier4BackEdgeThreshold=600000", "-XX:C1MaxInlineSize=15", "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow");

    /** On macOS JavaFX tells of files that are double-clicked in a package that it does not export. */
    private static List<String> withOptionsOfMac(String... common) {
        var all = new ArrayList<>(List.of(common));
        if (Tool.isMac()) {
            all.add("--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");
        }
        return List.copyOf(all);
    }

    /** The image that jpackage made in {@code folder}. */
    static AppImage in(Path folder) {
        if (Tool.isWindows()) {
            var root = folder.resolve(NAME);
            return new AppImage(root, root.resolve(NAME + ".exe"), root.resolve("app"),
                    root.resolve("runtime/bin/java.exe"));
        }
        if (Tool.isMac()) {
            var root = folder.resolve(NAME + ".app");
            return new AppImage(root, root.resolve("Contents/MacOS").resolve(NAME), root.resolve("Contents/app"),
                    root.resolve("Contents/runtime/Contents/Home/bin/java"));
        }
        var root = folder.resolve(NAME);
        return new AppImage(root, root.resolve("bin").resolve(NAME), root.resolve("lib/app"),
                root.resolve("lib/runtime/bin/java"));
    }

    /** The ahead-of-time cache. */
    Path cache() {
        return app.resolve(CACHE);
    }

    /** The class path, in the launcher's order. */
    String classPath() throws IOException {
        return Files.readAllLines(app.resolve(NAME + ".cfg")).stream().filter(line -> line.startsWith("app.classpath="))
                .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
