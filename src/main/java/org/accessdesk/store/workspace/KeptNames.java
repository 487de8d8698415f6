package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.snapshot.NameIndex;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.snapshot.NameIndexCodec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was found in the names of the last snapshot, in a file beside the workspace. All of it can be found again: if the
 * file is missing, damaged or of other users, that costs some hundred milliseconds for 100,000 users, and loses nothing.
 */
final class KeptNames {
    private static final Logger LOG = LoggerFactory.getLogger(KeptNames.class);
    /** Far above what the largest account needs. */
    private static final long LARGEST = 1L << 24;

    private final Path file;
    private @Nullable NameIndex kept;

    KeptNames(Path file) {
        this.file = file;
    }

    /**
     * {@code snapshot} with what is kept of its names.
     *
     * @param fingerprint of the names, if it is known; null if not
     */
    synchronized Snapshot in(Snapshot snapshot, @Nullable Long fingerprint) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                PrivateFiles.tighten(file);
                var read = NameIndexCodec.read(Files.readAllBytes(file));
                kept = read;
                return snapshot.with(read, fingerprint);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("What was found in the names cannot be used, and is found again: {}", e.getMessage());
        }
        return snapshot;
    }

    /** Keeps {@code names} in place of what was kept. */
    synchronized void keep(NameIndex names) {
        var before = kept;
        if (before != null && before.hasNamesOf(names)) {
            return;
        }
        try {
            write(NameIndexCodec.write(names));
            kept = names;
        } catch (IOException e) {
            LOG.info("What was found in the names could not be kept: {}", e.getMessage());
        }
    }

    /** Always by way of one other file, so that a killed process leaves one behind at most. */
    private void write(byte[] bytes) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(half);
        try {
            PrivateFiles.createFile(half);
            Files.write(half, bytes);
            AtomicFile.replace(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
