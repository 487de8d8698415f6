package org.accessdesk.store.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Schema;
import org.accessdesk.store.sqlite.SqliteProblems;
import org.accessdesk.store.sqlite.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Opens the file of a workspace: creates it or migrates it, checks all of it except the contents of snapshots, which
 * are checked when they are read, and repairs it. The caller must hold the workspace lock.
 */
record WorkspaceOpening(WorkspaceFiles files, Schema schema, UnaryOperator<Connection> wrapper, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceOpening.class);
    /** The tables to read. */
    private static final List<Table> TABLES = List.of(Meta.TABLE, DraftTables.DRAFT, DraftTables.ENTRY,
            DraftTables.STEP, JournalTables.RUN, JournalTables.ITEM, CampaignTables.CAMPAIGN,
            CampaignTables.DECISION, SqliteSnapshots.TABLE);

    /**
     * The content that was read to check it, so that nothing is read twice.
     *
     * @param snapshots the list of snapshots, the latest first
     */
    record ReadContents(List<KeptDraft> drafts, List<Run> runs, List<Campaign> campaigns,
            List<Snapshots.StoredSnapshot> snapshots) {}

    private record Whole(Db db, ReadContents read) {}

    /**
     * An open, intact file.
     *
     * @param repairs what was repaired, and what is missing
     */
    record Opened(Db db, ReadContents read, List<Message> repairs) {}

    Opened open() throws StoreException {
        try {
            var repairs = new ArrayList<Message>();
            finishInterrupted(repairs);
            if (!files.exists()) {
                check(files.fresh()).db.close();
                files.fresh().moveTo(files);
            }
            var whole = checkedOrRepaired(repairs);
            number(whole.db, repairs);
            return new Opened(whole.db, whole.read, repairs);
        } catch (SQLException e) {
            throw SqliteProblems.of(e, files.file());
        } catch (IOException e) {
            throw WorkspaceRepair.unwritable(files, e);
        }
    }

    /** A repair ends by moving the new file into place; if the process died before that, the old one is still there. */
    private void finishInterrupted(List<Message> repairs) throws IOException, StoreException {
        files.copy().delete();
        if (files.exists()) {
            files.fresh().delete();
        } else if (files.fresh().exists()) {
            try {
                check(files.fresh()).db.close();
            } catch (SQLException e) {
                LOG.warn("A new workspace that was not finished is thrown away: {}", e.getMessage());
                files.fresh().delete();
                return;
            }
            if (files.hasOrphan()) {
                files.moveTo(files.damaged(clock.instant()));
                repairs.add(Message.of(MessageCode.REPAIRED_AT_LAST_START, files.file()));
            }
            files.fresh().moveTo(files);
        }
    }

    private Whole checkedOrRepaired(List<Message> repairs) throws SQLException, StoreException, IOException {
        try {
            if (Files.size(files.file()) == 0) {
                throw new SQLiteException("The file is empty.", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            files.checkHeader();
            return check(files);
        } catch (SQLException e) {
            if (!SqliteProblems.isDamage(e)) {
                throw e;
            }
            LOG.warn("The workspace {} is damaged: {}", files.file().getFileName(), e.getMessage());
            repairs.add(new WorkspaceRepair(files, schema, wrapper, clock).repair());
            return check(files);
        }
    }

    /** Numbers the transactions from now on, and reports if earlier ones are missing. */
    private void number(Db db, List<Message> repairs) throws SQLException, StoreException {
        try {
            var found = CommitNumbers.in(db, files.numbers());
            if (found.missing() > 0) {
                LOG.warn("{} transactions are missing in {}", found.missing(), files.file().getFileName());
                repairs.add(Message.of(MessageCode.WRITES_MISSING, found.missing(), files.file()));
            }
            found.numbers().follow(db, found.missing());
        } catch (SQLException | StoreException e) {
            db.close();
            throw e;
        }
    }

    /** Opens a file, and closes it again if it is not intact. */
    private Whole check(WorkspaceFiles which) throws SQLException, StoreException, IOException {
        var db = Db.open(which.file(), wrapper);
        var whole = false;
        try {
            db.require("PRAGMA integrity_check(1)", "ok");
            var version = schema.version(db);
            if (schema.isEarlier(version)) {
                new Backup(which).make(db, version);
            }
            schema.migrate(db);
            var contents = read(db);
            whole = true;
            return new Whole(db, contents);
        } finally {
            if (!whole) {
                db.close();
            }
        }
    }

    private static ReadContents read(Db db) throws SQLException {
        var losses = new ReadLosses();
        try {
            var contents = new ReadContents(new DraftTables(db, losses).read(), new JournalTables(db, losses).read(),
                    new CampaignTables(db, losses).read(),
                    SqliteSnapshots.list(db, losses));
            Meta.TABLE.rows(db, losses);
            if (losses.isEmpty()) {
                return contents;
            }
        } catch (IllegalArgumentException e) {
            LOG.info("A snapshot's row cannot be understood: {}", e.getMessage());
        }
        throw new SQLiteException("Some rows are broken.", SQLiteErrorCode.SQLITE_CORRUPT);
    }

    /** Whether a file has all tables to read, with all their columns. */
    static boolean isComplete(Db db) throws SQLException {
        for (var table : TABLES) {
            if (!table.isIn(db)) {
                return false;
            }
        }
        return true;
    }

    /** Keeps all snapshots of a file that is only copied from. */
    static SqliteSnapshots snapshots(Db db) {
        return new SqliteSnapshots(db, Retention.STANDARD, _ -> {});
    }
}
