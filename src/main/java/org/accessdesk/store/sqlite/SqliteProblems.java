package org.accessdesk.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns SQLite's errors into messages for people. */
public final class SqliteProblems {
    private SqliteProblems() {}

    /** The error as an exception that says what is wrong and what to do. */
    public static StoreException of(SQLException error, Path file) {
        return new StoreException(Message.of(switch (kind(error)) {
            case FULL -> MessageCode.DISK_FULL;
            case READ_ONLY -> MessageCode.WORKSPACE_UNWRITABLE;
            case BUSY -> MessageCode.WORKSPACE_BUSY;
            case UNREACHABLE -> MessageCode.WORKSPACE_UNREACHABLE;
            case DISK -> MessageCode.WORKSPACE_DISK_FAILED;
            case MEMORY -> MessageCode.WORKSPACE_NO_MEMORY;
            case DAMAGED -> MessageCode.WORKSPACE_DAMAGED;
            case OTHER -> MessageCode.WORKSPACE_FAILED;
        }, file), error);
    }

    /**
     * Whether the content of the file is broken. Only SQLite's codes for corruption say so: an error for lack of
     * memory, a failing disk or a mistake of the app must never move a good file aside.
     */
    public static boolean isDamage(SQLException error) {
        return kind(error) == SqliteProblemKind.DAMAGED;
    }

    /** Whether a statement of the app failed because of the file's content: damage, or a missing table or column. */
    public static boolean isUnreadable(SQLException error) {
        return isDamage(error)
                || (error instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_ERROR);
    }

    private enum SqliteProblemKind {
        FULL, READ_ONLY, BUSY, UNREACHABLE, DISK, MEMORY, DAMAGED, OTHER
    }

    private static SqliteProblemKind kind(SQLException error) {
        if (!(error instanceof SQLiteException e)) {
            return SqliteProblemKind.OTHER;
        }
        var code = e.getResultCode();
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ || code == SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS) {
            return SqliteProblemKind.DAMAGED;
        }
        // The low byte is the kind of error; the other bytes are details.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> SqliteProblemKind.FULL;
            case SQLITE_PERM, SQLITE_READONLY -> SqliteProblemKind.READ_ONLY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> SqliteProblemKind.DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> SqliteProblemKind.BUSY;
            case SQLITE_CANTOPEN -> SqliteProblemKind.UNREACHABLE;
            case SQLITE_IOERR -> SqliteProblemKind.DISK;
            case SQLITE_NOMEM -> SqliteProblemKind.MEMORY;
            default -> SqliteProblemKind.OTHER;
        };
    }
}
