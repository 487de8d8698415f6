package org.accessdesk.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the app once more, as a process that outlives this one. */
@FunctionalInterface
public interface Relaunch {
    /** The property in which the launcher of an installed app has its path. */
    String LAUNCHER = "jpackage.app-path";

    /** Starts it. */
    void start() throws IOException;

    /** The start of the installed app; empty where it runs from Maven or a class path, which have no launcher. */
    static Optional<Relaunch> ofSystem() {
        return of(System.getProperty(LAUNCHER, ""));
    }

    /** The start of {@code launcher}; empty if that is no program. */
    static Optional<Relaunch> of(String launcher) {
        return launcher.isEmpty() || !Files.isExecutable(Path.of(launcher)) ? Optional.empty()
                : Optional.of(() -> new ProcessBuilder(launcher).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }
}
