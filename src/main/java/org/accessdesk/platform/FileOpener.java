package org.accessdesk.platform;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a file, a folder or a web page in the operating system's default program. */
@FunctionalInterface
public interface FileOpener {

    /**
     * Starts the program and does not wait for it.
     *
     * @param place a path or a web address
     * @throws IOException if there is none
     */
    void open(String place) throws IOException;

    /**
     * The opener of this system. It runs the desktop's command, as java.awt.Desktop would start a second toolkit in the
     * process.
     */
    static FileOpener ofSystem() {
        var command = command(System.getProperty("os.name", ""));
        return place -> new ProcessBuilder(List.of(command, place))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The command for an {@code os.name}. */
    static String command(String os) {
        var name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "explorer.exe" : name.contains("mac") ? "open" : "xdg-open";
    }
}
