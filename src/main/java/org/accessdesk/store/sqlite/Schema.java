package org.accessdesk.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables, as a list of migrations: the n-th leads from version n - 1 to n. A released migration never changes; new
 * ones are added at the end.
 */
public record Schema(List<List<String>> migrations) {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** The schema of this version of the app. */
    public static final Schema CURRENT = new Schema(List.of(first(), userColumns(), campaigns()));

    private static List<String> first() {
        return List.of(//
                Table.create("meta", "key TEXT NOT NULL UNIQUE, value TEXT NOT NULL"),
                Table.create("draft", "body TEXT NOT NULL"),
                Table.create("entry",
                        "draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE, body TEXT NOT NULL"),
                "CREATE INDEX entry_of_draft ON entry (draft)",
                Table.create("step",
                        "draft INTEGER NOT NULL REFERENCES draft ON DELETE CASCADE, redo INTEGER NOT NULL, "
                                + "body BLOB NOT NULL"),
                "CREATE INDEX step_of_draft ON step (draft)", //
                Table.create("run", "body TEXT NOT NULL"),
                Table.create("item",
                        "run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, position INTEGER NOT NULL, "
                                + "body TEXT NOT NULL"),
                "CREATE UNIQUE INDEX item_of_run ON item (run, position)",
                Table.create("snapshot", "body TEXT NOT NULL, chunks BLOB NOT NULL"),
                "CREATE TABLE chunk (no INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, content BLOB NOT NULL)");
    }

    /** The same tables; but earlier versions of the app cannot read the chunks of users. */
    private static List<String> userColumns() {
        return List.of();
    }

    private static List<String> campaigns() {
        return List.of(Table.create("campaign", "id TEXT NOT NULL UNIQUE, body BLOB NOT NULL"),
                Table.create("decision",
                        "campaign INTEGER NOT NULL REFERENCES campaign ON DELETE CASCADE, position INTEGER NOT NULL, "
                                + "body TEXT NOT NULL"),
                "CREATE UNIQUE INDEX decision_of_campaign ON decision (campaign, position)");
    }

    /** The version of the file; 0 for a new one. */
    public int version(Db db) throws SQLException {
        return (int) db.number("PRAGMA user_version");
    }

    /** Whether an earlier version wrote the file. */
    public boolean isEarlier(int version) {
        return version > 0 && version < migrations.size();
    }

    /**
     * Migrates a damaged file that is about to be read as far as possible: skips statements that fail. Its version
     * number may be wrong.
     *
     * @param complete whether the file has everything that will be read
     */
    public void bringUp(Db db, Check complete) throws SQLException {
        var version = version(db);
        leniently(db, version >= 0 && version <= migrations.size() ? version : 0);
        if (!complete.of(db)) {
            leniently(db, 0);
        }
    }

    /** A question about a file. */
    @FunctionalInterface
    public interface Check {
        boolean of(Db db) throws SQLException;
    }

    private void leniently(Db db, int from) throws SQLException {
        for (var statements : migrations.subList(from, migrations.size())) {
            for (var sql : statements) {
                try {
                    db.execute(sql);
                } catch (SQLException e) {
                    if (!SqliteProblems.isUnreadable(e)) {
                        throw e;
                    }
                    LOG.info("A damaged workspace stays without {}: {}", sql, e.getMessage());
                }
            }
        }
    }

    /**
     * Migrates the file to this version, atomically.
     *
     * @throws StoreException if a later version wrote it
     */
    public void migrate(Db db) throws SQLException, StoreException {
        requireKnown(db);
        var version = version(db);
        if (version < migrations.size()) {
            db.transaction(() -> {
                for (var statements : migrations.subList(Math.max(0, version), migrations.size())) {
                    for (var sql : statements) {
                        db.execute(sql);
                    }
                }
                db.execute("PRAGMA user_version = " + migrations.size());
                return version;
            });
        }
    }

    /**
     * Rejects a file of a later version.
     *
     * @throws StoreException if it is one
     */
    public void requireKnown(Db db) throws SQLException, StoreException {
        var version = version(db);
        if (version > migrations.size()) {
            throw new StoreException(MessageCode.WORKSPACE_LATER, db.file(), version, migrations.size());
        }
    }
}
