package org.accessdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One database file and its one connection. {@link #write} is atomic, and durable when it returns. Thread-safe; threads
 * wait for each other.
 */
public final class Db implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Db.class);
    private static final String PAINTER = "JavaFX Application Thread";

    /** Reads a value from the current row of a result. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Several statements. */
    public interface Statements<T> {
        T run() throws SQLException, StoreException;
    }

    /** Listens to each transaction that writes. */
    public interface Commits extends AutoCloseable {

        /** Does nothing. */
        Commits NONE = new Commits() {};

        /** Before the commit; what is written here is part of the transaction. */
        default void before(Db db) throws SQLException {}

        /** After the commit, with the transaction on the disk. */
        default void after() {}

        @Override
        default void close() {}
    }

    private final Path file;
    private final Connection connection;
    private final PreparedStatements statements;
    // Fair: repeated reads of a long journal must not delay the write of an edit.
    private final ReentrantLock lock = new ReentrantLock(true);
    private Commits commits = Commits.NONE;
    private boolean written;

    private Db(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.statements = new PreparedStatements(connection);
    }

    /**
     * Opens {@code file}, or creates it.
     *
     * @param wrapper returns the connection to use in place of the opened one, such as one that listens
     */
    public static Db open(Path file, UnaryOperator<Connection> wrapper) throws SQLException {
        return new Db(file, wrapper.apply(SqliteConnections.open(file)));
    }

    /** Opens {@code file} for reading; another process may have it open. */
    public static Db openToRead(Path file) throws SQLException {
        return new Db(file, SqliteConnections.openToRead(file));
    }

    /** Opens a database that is in no file. */
    public static Db inMemory() throws SQLException {
        return new Db(Path.of(""), SqliteConnections.openInMemory());
    }

    public Path file() {
        return file;
    }

    /** Calls {@code other} at each transaction from now on, and closes it with the file. */
    public void addCommits(Commits other) {
        lock.lock();
        try {
            commits = other;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs {@code work} as one transaction.
     *
     * @throws StoreException if it failed; nothing is written then
     */
    public <T> T write(Statements<T> work) throws StoreException {
        try {
            return transaction(work);
        } catch (SQLException e) {
            throw SqliteProblems.of(e, file);
        }
    }

    /** Runs {@code work} as one transaction, with the database's own errors. */
    public <T> T transaction(Statements<T> work) throws SQLException, StoreException {
        enter();
        var done = false;
        try {
            execute("BEGIN IMMEDIATE");
            written = false;
            var result = work.run();
            commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollback();
            }
            lock.unlock();
        }
    }

    private void commit() throws SQLException {
        var counts = written;
        if (counts) {
            commits.before(this);
        }
        execute("COMMIT");
        if (counts) {
            commits.after();
        }
    }

    /**
     * Runs {@code work}, which only reads.
     *
     * @throws StoreException if it failed
     */
    public <T> T read(Statements<T> work) throws StoreException {
        enter();
        try {
            return work.run();
        } catch (SQLException e) {
            throw SqliteProblems.of(e, file);
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        assert !PAINTER.equals(Thread.currentThread().getName()) : "The thread that paints must not wait for a disk.";
        lock.lock();
    }

    /** Executes a statement that writes. */
    public void execute(String sql, Object... values) throws SQLException {
        written = true;
        statements.bind(sql, values).execute();
    }

    /** Reads each row with {@code reader}. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException {
        var all = new ArrayList<T>();
        try (var rows = statements.bind(sql, values).executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    /** The number that a query returns; 0 if it returns no row. */
    public long number(String sql, Object... values) throws SQLException {
        var all = query(sql, row -> row.getLong(1), values);
        return all.isEmpty() ? 0 : all.getFirst();
    }

    /** Fails as for a damaged file unless the query returns that text. */
    public void require(String sql, String answer) throws SQLException {
        var all = query(sql, row -> row.getString(1));
        if (!all.equals(List.of(answer))) {
            throw new SQLiteException(String.join("; ", all), SQLiteErrorCode.SQLITE_CORRUPT);
        }
    }

    private void rollback() {
        try {
            statements.bind("ROLLBACK").execute();
        } catch (SQLException e) {
            // SQLite has rolled back itself after some errors.
            LOG.debug("Nothing to roll back: {}", e.getMessage());
        }
        statements.close();
    }

    @Override
    public void close() {
        lock.lock();
        try (connection; var _ = commits) {
            statements.close();
        } catch (SQLException e) {
            LOG.warn("The workspace {} was not closed in order: {}", file.getFileName(), e.getMessage());
        } finally {
            lock.unlock();
        }
    }
}
