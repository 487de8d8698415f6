package org.accessdesk.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.accessdesk.store.StoreException;

/**
 * The tables, as a list of migrations: the n-th leads from version n - 1 to n. One that was released is never changed;
 * what changes is added behind it.
 */
public record Schema(List<List<String>> migrations) {

    /** The schema of this version of the app. */
    public static final Schema CURRENT = new Schema(List.of(first()));

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

    /**
     * Brings the file to this version; as a whole or not at all.
     *
     * @throws StoreException if a later version wrote it
     */
    public void migrate(Db db) throws SQLException, StoreException {
        var version = (int) db.number("PRAGMA user_version");
        if (version > migrations.size()) {
            throw new StoreException("The workspace " + db.file() + " was written by a later version of Access Desk "
                    + "(its schema is " + version + ", this version knows " + migrations.size()
                    + "): install the latest version to open it. It was not changed.");
        }
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
}
