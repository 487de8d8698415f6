package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one workspace: SQLite keeps what is not yet in the file itself in a second one beside it. */
record WorkspaceFiles(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFiles.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final String LOG_SUFFIX = "-wal";
    private static final String SHARED_SUFFIX = "-shm";

    boolean exists() {
        return Files.exists(file);
    }

    /** Where a new one is made until it is whole. */
    WorkspaceFiles fresh() {
        return beside(".new");
    }

    /** Where the copy of a damaged one is read. */
    WorkspaceFiles copy() {
        return beside(".copy");
    }

    /** Where a damaged one goes. */
    WorkspaceFiles damaged(Instant at) {
        var name = ".damaged-" + STAMP.format(at);
        var free = beside(name);
        for (var n = 2; free.exists() || Files.exists(free.part(LOG_SUFFIX)); n++) {
            free = beside(name + "-" + n);
        }
        return free;
    }

    private WorkspaceFiles beside(String suffix) {
        return new WorkspaceFiles(part(suffix));
    }

    private Path part(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    void copyTo(WorkspaceFiles other) throws IOException {
        Files.copy(file, other.file, StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(part(LOG_SUFFIX))) {
            Files.copy(part(LOG_SUFFIX), other.part(LOG_SUFFIX), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Moves all of it, never over anything. */
    void moveTo(WorkspaceFiles other) throws IOException {
        if (exists()) {
            Files.move(file, other.file);
        }
        if (Files.exists(part(LOG_SUFFIX))) {
            Files.move(part(LOG_SUFFIX), other.part(LOG_SUFFIX));
        }
        Files.deleteIfExists(part(SHARED_SUFFIX));
        force();
    }

    /** Whether a second file is left without the first. */
    boolean hasOrphan() {
        return !exists() && Files.exists(part(LOG_SUFFIX));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(part(LOG_SUFFIX));
        Files.deleteIfExists(part(SHARED_SUFFIX));
    }

    /** When it was last written. */
    Instant changed() throws IOException {
        var changed = Files.getLastModifiedTime(file).toInstant();
        if (!Files.exists(part(LOG_SUFFIX))) {
            return changed;
        }
        var later = Files.getLastModifiedTime(part(LOG_SUFFIX)).toInstant();
        return later.isAfter(changed) ? later : changed;
    }

    /** Has the new names on the disk, where the system lets us. */
    private void force() {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            LOG.debug("The folder could not be forced to the disk: {}", e.getMessage());
        }
    }
}
