package org.accessdesk.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes {@code bytes} to {@code file}, in place of what was there; a failure leaves what was there. A link stays one:
     * what it leads to is replaced.
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var half = Files.createTempFile(target.getParent(), ".access-desk", ".part");
        try {
            Files.write(half, bytes);
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
