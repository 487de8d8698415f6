package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.Journal;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.json.RunJson;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The journal of a workspace. */
final class SqliteJournal implements Journal {
    private final Db db;
    private final JournalWrites writes;
    /** The content of the tables since they were opened; null after the first use or change. */
    private @Nullable List<Run> read;

    SqliteJournal(Db db) {
        this(db, null);
    }

    SqliteJournal(Db db, @Nullable List<Run> read) {
        this.db = db;
        this.writes = new JournalWrites(db);
        this.read = read;
    }

    @Override
    public RunId begin(Draft draft, RunAuthor by, Instant at, List<RunItem> items) throws StoreException {
        return db.write(() -> {
            var id = new RunId(JournalTables.RUN.next(db));
            put(new Run(id, draft.id(), draft.name(), draft.reason(), by, at, null, items));
            return id;
        });
    }

    /** Writes a whole run under its number; only within a transaction. */
    void put(Run run) throws SQLException {
        read = null;
        JournalTables.RUN.put(db, run.id().value(), JournalTables.RunHead.of(run).json());
        var no = JournalTables.ITEM.next(db);
        for (var index = 0; index < run.items().size(); index++) {
            JournalTables.ITEM.put(db, no++, run.id().value(), index, json(run.items().get(index)));
        }
    }

    @Override
    public void write(RunId run, int index, RunItem item) throws StoreException {
        writes.write(() -> {
            read = null;
            var no = db.number("SELECT no FROM item WHERE run = ? AND position = ?", run.value(), index);
            if (no == 0) {
                throw new StoreException(MessageCode.JOURNAL_ITEM_MISSING, index, run);
            }
            JournalTables.ITEM.put(db, no, run.value(), index, json(item));
            return no;
        });
    }

    @Override
    public void finish(RunId run, Instant at) throws StoreException {
        db.write(() -> {
            read = null;
            var losses = new ReadLosses();
            var rows = JournalTables.RUN.rows(db, losses, "no = ?", run.value());
            check(losses);
            if (rows.isEmpty()) {
                throw new StoreException(MessageCode.JOURNAL_RUN_MISSING, run);
            }
            var head = JournalTables.RunHead.read(rows.getFirst().text(0));
            JournalTables.RUN.put(db, run.value(), head.finished(at).json());
            return run;
        });
    }

    @Override
    public List<Run> runs() throws StoreException {
        return runs(Instant.MIN);
    }

    @Override
    public List<Run> runs(Instant since) throws StoreException {
        return db.read(() -> {
            var known = read;
            if (known != null) {
                // A long journal is not kept in memory.
                read = null;
                return known;
            }
            var losses = new ReadLosses();
            var runs = new JournalTables(db, losses).read(since);
            check(losses);
            return runs;
        });
    }

    private static void check(ReadLosses losses) throws SQLException {
        if (!losses.isEmpty()) {
            throw new SQLiteException("Rows of the journal are broken.", SQLiteErrorCode.SQLITE_CORRUPT);
        }
    }

    private static String json(RunItem item) {
        return JsonText.text(RunJson.write(item));
    }
}
