package org.accessdesk.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The programs of this computer that some tests try the app with. */
public final class Programs {
    private Programs() {}

    /** Whether {@code program} is in the search path. */
    public static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
