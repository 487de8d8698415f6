package org.accessdesk.platform;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the operating system wants an app's files. Nothing is made by asking. */
public record Folders(Path logs) {
    private static final String NAME = "Access Desk";

    /** The folders of this computer and person. */
    public static Folders ofSystem() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System::getenv);
    }

    static Folders of(String os, Path home, UnaryOperator<@Nullable String> env) {
        var name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new Folders(path(env.apply("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve(NAME)
                    .resolve("logs"));
        }
        if (name.contains("mac")) {
            return new Folders(home.resolve("Library/Logs").resolve(NAME));
        }
        return new Folders(path(env.apply("XDG_STATE_HOME"), home.resolve(".local/state")).resolve("access-desk")
                .resolve("logs"));
    }

    /** A relative path counts for none, as the XDG specification has it. */
    private static Path path(@Nullable String value, Path otherwise) {
        try {
            var path = value == null ? otherwise : Path.of(value);
            return path.isAbsolute() ? path : otherwise;
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
