package org.accessdesk.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes files whole or not at all, so that neither a failure nor a power cut leaves half of one. */
public final class AtomicFile {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

    private AtomicFile() {}

    /** Writes {@code text} in UTF-8; see {@link #write(Path, byte[])}. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code bytes}; see {@link #write(Path, FileContent)}. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /** What is written to a file. */
    @FunctionalInterface
    public interface FileContent {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code content} to {@code file}, in place of what was there; a failure leaves what was there. A link stays one:
     * what it leads to is replaced. Where rights are of owner, group and others, only the owner can read the file.
     */
    public static void write(Path file, FileContent content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException(target + " is no file.");
        }
        var half = Files.createTempFile(folder, ".access-desk", ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(half))) {
                content.writeTo(out);
            }
            replace(half, target);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Puts {@code written}, a whole file of the same folder, in the place of {@code target}, once all of it is on the disk. */
    public static void replace(Path written, Path target) throws IOException {
        try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceName(target);
    }

    /** Has the name of {@code file} on the disk, and those of all beside it, where the system lets us. */
    public static void forceName(Path file) {
        try (var channel = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("The folder could not be forced to the disk: {}", e.getMessage());
        }
    }
}
