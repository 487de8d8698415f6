package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Faults;
import org.accessdesk.store.sqlite.Losses;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Opens the file of a workspace: makes it, brings it to this version, checks every part of it but the contents of
 * snapshots, which are checked whenever they are read, and mends it. Whoever calls holds the workspace's lock.
 */
record Opening(WorkspaceFiles files, Schema schema, Watch watch, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    /**
     * A file that is open and whole.
     *
     * @param mended what had to be done for that, in sentences
     */
    record Opened(Db db, List<String> mended) {}

    Opened open() throws StoreException {
        try {
            var mended = new ArrayList<String>();
            finishInterrupted(mended);
            if (!files.exists()) {
                check(files.fresh()).close();
                files.fresh().moveTo(files);
            }
            return new Opened(checkedOrMended(mended), mended);
        } catch (SQLException e) {
            throw Faults.sentence(e, files.file());
        } catch (IOException e) {
            throw Mending.unwritable(files, e);
        }
    }

    /** A mending ends with the move of the new file; where the process died before that, the old one is still there. */
    private void finishInterrupted(List<String> mended) throws IOException, StoreException {
        files.copy().delete();
        if (files.exists()) {
            files.fresh().delete();
        } else if (files.fresh().exists()) {
            try {
                check(files.fresh()).close();
            } catch (SQLException e) {
                LOG.warn("A new workspace that was not finished is thrown away: {}", e.getMessage());
                files.fresh().delete();
                return;
            }
            if (files.hasOrphan()) {
                files.moveTo(files.damaged(clock.instant()));
                mended.add("The workspace was damaged and was mended when the app was started last; the damaged file "
                        + "is beside " + files.file() + ".");
            }
            files.fresh().moveTo(files);
        }
    }

    private Db checkedOrMended(List<String> mended) throws SQLException, StoreException, IOException {
        try {
            if (Files.size(files.file()) == 0) {
                throw new SQLiteException("The file is empty.", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            return check(files);
        } catch (SQLException e) {
            if (!Faults.isDamage(e, files.file())) {
                throw e;
            }
            LOG.warn("The workspace {} is damaged: {}", files.file().getFileName(), e.getMessage());
            mended.add(new Mending(files, schema, watch, clock).mend());
            return check(files);
        }
    }

    /** Opens a file, and closes it again if it is not whole. */
    private Db check(WorkspaceFiles which) throws SQLException, StoreException {
        var db = Db.open(which.file(), watch);
        var whole = false;
        try {
            db.require("PRAGMA integrity_check(1)", "ok");
            schema.migrate(db);
            var losses = new Losses();
            new DraftTables(db, losses).read();
            new JournalTables(db, losses).read();
            SqliteSnapshots.TABLE.rows(db, losses);
            Meta.TABLE.rows(db, losses);
            if (!losses.isEmpty()) {
                throw new SQLiteException("Some rows are broken.", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            whole = true;
            return db;
        } finally {
            if (!whole) {
                db.close();
            }
        }
    }

    /** Snapshots of a file that is only taken over are all kept. */
    static SqliteSnapshots snapshots(Db db) {
        return new SqliteSnapshots(db, Retention.STANDARD, _ -> {});
    }
}
