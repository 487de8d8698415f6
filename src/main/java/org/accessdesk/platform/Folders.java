package org.accessdesk.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's folders for the files of an app. The folders are not created.
 *
 * @param logs the folder of the log
 * @param data the folder of the workspaces
 * @param settings the folder of settings and connections, without secrets
 * @param policy the folder of the administrator's policy, which the user cannot write
 */
public record Folders(Path logs, Path data, Path settings, Path policy) {
    private static final String NAME = "Access Desk";
    private static final String UNIX_NAME = "access-desk";

    /** The folders of the current user. */
    public static Folders ofSystem() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System::getenv);
    }

    static Folders of(String os, Path home, UnaryOperator<@Nullable String> env) {
        var name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var local = path(env.apply("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve(NAME);
            return new Folders(local.resolve("logs"), local.resolve("workspaces"),
                    path(env.apply("APPDATA"), home.resolve("AppData/Roaming")).resolve(NAME),
                    path(env.apply("ProgramData"), Path.of("C:\\ProgramData")).resolve(NAME));
        }
        if (name.contains("mac")) {
            var library = home.resolve("Library");
            var support = library.resolve("Application Support").resolve(NAME);
            return new Folders(library.resolve("Logs").resolve(NAME), support.resolve("workspaces"),
                    support.resolve("settings"), Path.of("/Library/Application Support").resolve(NAME));
        }
        return new Folders(
                path(env.apply("XDG_STATE_HOME"), home.resolve(".local/state")).resolve(UNIX_NAME).resolve("logs"),
                path(env.apply("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(UNIX_NAME)
                        .resolve("workspaces"),
                path(env.apply("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(UNIX_NAME),
                Path.of("/etc").resolve(UNIX_NAME));
    }

    /** Ignores relative paths, as the XDG specification demands. */
    private static Path path(@Nullable String value, Path fallback) {
        try {
            var path = value == null ? fallback : Path.of(value);
            return path.isAbsolute() ? path : fallback;
        } catch (InvalidPathException e) {
            return fallback;
        }
    }
}
