import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The launchers of a Linux image as shell scripts. jpackage's own ask rpm and dpkg, at every start, for the package they
 * belong to, which takes as long as an empty window (JDK 25, {@code LinuxLauncher.cpp}).
 */
final class LinuxLauncher {
    /**
     * The commands that read or write an account and end: they do so with the first compiler alone, since what the second one
     * makes comes too late for them. The window and the demo server run for long.
     */
    private static final String COMMANDS = "apply|import|plan|snapshot";

    private final AppImage image;

    private LinuxLauncher(AppImage image) {
        this.image = image;
    }

    /** Replaces the launchers of {@code image}, which keep the class path and the options of their .cfg file. */
    static void replaceAll(AppImage image) throws IOException {
        try (var launchers = Files.list(image.launcher().getParent())) {
            for (var launcher : launchers.toList()) {
                new LinuxLauncher(image).replace(launcher);
            }
        }
        Files.delete(image.app().resolveSibling("libapplauncher.so"));
    }

    private void replace(Path launcher) throws IOException {
        var executable = Files.getPosixFilePermissions(launcher);
        var lines = Files.readAllLines(image.app().resolve(launcher.getFileName() + ".cfg"));
        Files.delete(launcher);
        Files.writeString(launcher, """
                #!/bin/sh
                self=$(readlink -f "$0")
                bin=${self%%/*}
                APPDIR=${bin%%/bin}/lib/app
                compilers=
                case "$1" in %s) compilers=-XX:TieredStopAtLevel=1 ;; esac
                exec "${bin%%/bin}/lib/runtime/bin/java" -cp %s \\
                  -Djpackage.app-path="$0" %s $compilers \\
                  %s "$@"
                """.formatted(COMMANDS,
                quoted(String.join(":", values(lines, "app.classpath"))),
                values(lines, "java-options").stream().map(LinuxLauncher::quoted).collect(Collectors.joining(" ")),
                String.join("", values(lines, "app.mainclass"))));
        Files.setPosixFilePermissions(launcher, executable);
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream().filter(line -> line.startsWith(key + "=")).map(line -> line.substring(key.length() + 1))
                .toList();
    }

    /** In double quotes, in which $APPDIR is replaced. */
    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
