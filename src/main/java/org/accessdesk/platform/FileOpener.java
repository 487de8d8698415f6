package org.accessdesk.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a file or folder in the operating system's default program. */
@FunctionalInterface
public interface FileOpener {

    /**
     * Starts the program and does not wait for it.
     *
     * @throws IOException if there is none
     */
    void open(Path path) throws IOException;

    /**
     * The opener of this system. It runs the desktop's command, as java.awt.Desktop would start a second toolkit in the
     * process.
     */
    static FileOpener ofSystem() {
        var command = command(System.getProperty("os.name", ""));
        return path -> new ProcessBuilder(List.of(command, path.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The command for an {@code os.name}. */
    static String command(String os) {
        var name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "explorer.exe" : name.contains("mac") ? "open" : "xdg-open";
    }
}
