package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.accessdesk.files.AtomicFile;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The files of one workspace: SQLite stores what is not yet in the file itself in a second one beside it. */
record WorkspaceFiles(Path file) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final int HEADER = 100;
    private static final String LOG_SUFFIX = "-wal";
    private static final String SHARED_SUFFIX = "-shm";

    boolean exists() {
        return Files.exists(file);
    }

    /** Where a new one is written until it is complete. */
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

    /** Where the number of the last transaction is stored. */
    Path numbers() {
        return part(".number");
    }

    /** Where it is stored what was found in the names of the last snapshot. */
    Path names() {
        return part(".names");
    }

    /** Where the backup of the last state with that schema version is stored. */
    Path backup(int schema) {
        return part(".schema-" + schema);
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

    /** Moves all of its files, never over existing ones. */
    void moveTo(WorkspaceFiles other) throws IOException {
        if (exists()) {
            Files.move(file, other.file);
        }
        if (Files.exists(part(LOG_SUFFIX))) {
            Files.move(part(LOG_SUFFIX), other.part(LOG_SUFFIX));
        }
        Files.deleteIfExists(part(SHARED_SUFFIX));
        AtomicFile.forceName(file);
    }

    /**
     * Checks values that SQLite rejects with codes other than damage, such as a header that forbids writes.
     *
     * @throws SQLException as for a damaged file, if the header has values that no workspace has
     */
    void checkHeader() throws IOException, SQLException {
        try (var in = Files.newInputStream(file)) {
            var header = in.readNBytes(HEADER);
            if (header.length == HEADER && !(isWithin(header[18], 1, 2) && isWithin(header[19], 1, 2)
                    && isSmall(header, 44, 4) && isSmall(header, 56, 3))) {
                throw new SQLiteException("The header is broken.", SQLiteErrorCode.SQLITE_NOTADB);
            }
        }
    }

    private static boolean isWithin(int value, int least, int most) {
        return value >= least && value <= most;
    }

    /** Whether the four bytes at {@code at} are a number up to {@code most}. */
    private static boolean isSmall(byte[] header, int at, int most) {
        return header[at] == 0 && header[at + 1] == 0 && header[at + 2] == 0 && isWithin(header[at + 3], 0, most);
    }

    /** Whether there is a second file without the first. */
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
}
