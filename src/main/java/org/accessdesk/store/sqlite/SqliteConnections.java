package org.accessdesk.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.accessdesk.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/** Opens connections to database files: to write, durably and only for this user; or to read. */
final class SqliteConnections {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteConnections.class);
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");
    private static final int BUSY_MILLIS = 2000;

    private SqliteConnections() {}

    /** Opens {@code file}, or creates it. */
    static Connection open(Path file) throws SQLException {
        var config = config();
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        makePrivate(file);
        return config.createConnection(JdbcAddress.of(file));
    }

    /** Opens {@code file} for reading; another process may have it open. */
    static Connection openToRead(Path file) throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return config.createConnection(JdbcAddress.of(file));
    }

    static Connection openInMemory() throws SQLException {
        return config().createConnection(JdbcAddress.IN_MEMORY);
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    /** SQLite gives the files that it creates beside this one the same permissions. */
    private static void makePrivate(Path file) {
        try {
            PrivateFiles.makeFile(file);
            BESIDE.forEach(suffix -> PrivateFiles.tighten(file.resolveSibling(file.getFileName() + suffix)));
        } catch (IOException e) {
            // SQLite reports the error better.
            LOG.debug("{} cannot be made: {}", file.getFileName(), e.toString());
        }
    }
}
