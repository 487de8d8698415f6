package org.accessdesk.platform.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.accessdesk.files.PrivateFiles;
import org.jspecify.annotations.Nullable;

/** The path of the running app's socket. Systems limit such paths to about a hundred bytes. */
final class SocketPath {
    /** The lowest limit is that of macOS: 104 bytes including the final zero. */
    private static final int LONGEST = 103;
    private static final String NAME = "instance.sock";
    private static final int HASH_BYTES = 10;

    private SocketPath() {}

    /**
     * The path of the socket: in {@code folder}, or in the user's runtime folder if that path is too long.
     *
     * @throws IOException if there is no folder that only the user can access
     */
    static Path of(Path folder) throws IOException {
        return of(folder, System.getenv("XDG_RUNTIME_DIR"), Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    static Path of(Path folder, @Nullable String runtime, Path temporary) throws IOException {
        var direct = folder.toAbsolutePath().resolve(NAME);
        if (length(direct) <= LONGEST) {
            return direct;
        }
        var base = runtime(runtime);
        var own = base != null ? base.resolve("access-desk")
                : temporary.resolve("access-desk-" + hash(System.getProperty("user.name", "")));
        PrivateFiles.makeFolder(own);
        if (!PrivateFiles.tighten(own)) {
            throw new IOException(own + " is not this person’s alone");
        }
        return own.resolve(hash(direct.toString()) + ".sock");
    }

    private static @Nullable Path runtime(@Nullable String named) {
        try {
            var path = named == null || named.isBlank() ? null : Path.of(named);
            return path != null && path.isAbsolute() && Files.isDirectory(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static int length(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
