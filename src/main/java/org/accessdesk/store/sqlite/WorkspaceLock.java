package org.accessdesk.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Locks a workspace while it is open. The operating system releases the lock with the process. SQLite holds it on an
 * empty file beside the workspace: on Linux, a lock of Java's own would be lost as soon as other code in the same
 * process opened and closed the file.
 */
public final class WorkspaceLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLock.class);

    private final Connection connection;

    private WorkspaceLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreException if another process, or another window of this one, has it
     */
    public static WorkspaceLock take(Path file) throws StoreException {
        var beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            // The lock file is never written to, so any content is foreign and would make SQLite fail.
            if (Files.exists(beside) && Files.size(beside) > 0) {
                Files.delete(beside);
            }
            PrivateFiles.makeFile(beside);
            return new WorkspaceLock(hold(beside));
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_BUSY) {
                throw new StoreException(Message.of(MessageCode.WORKSPACE_OPEN_ALREADY), e);
            }
            throw SqliteProblems.of(e, file);
        } catch (SQLException e) {
            throw SqliteProblems.of(e, file);
        } catch (java.io.IOException e) {
            throw new StoreException(Message.of(MessageCode.FOLDER_UNWRITABLE, String.valueOf(file.getParent())), e);
        }
    }

    private static Connection hold(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(0);
        var connection = config.createConnection(JdbcAddress.of(file));
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The lock of a workspace was not released in order: {}", e.getMessage());
        }
    }
}
