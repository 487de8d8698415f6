package org.accessdesk.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a file or folder in the program that the operating system has for it. */
@FunctionalInterface
public interface FileOpener {

    /**
     * Starts that program and does not wait for it.
     *
     * @throws IOException if there is none
     */
    void open(Path path) throws IOException;

    /** That of this system. The desktop's own command: java.awt.Desktop would start a second toolkit in the process. */
    static FileOpener ofSystem() {
        var command = command(System.getProperty("os.name", ""));
        return path -> new ProcessBuilder(List.of(command, path.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The command of a system of that name. */
    static String command(String os) {
        var name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "explorer.exe" : name.contains("mac") ? "open" : "xdg-open";
    }
}
