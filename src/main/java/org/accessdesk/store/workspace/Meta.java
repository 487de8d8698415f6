package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Table;

/** The single values of a workspace. */
record Meta(Db db) {
    static final String ADDRESS = "address";
    static final String TOKEN = "token";
    static final String OPEN_DRAFT = "open";
    static final Table TABLE = new Table("meta", List.of("key", "value"));

    Optional<String> get(String key) throws SQLException {
        return TABLE.rows(db, new ReadLosses(), "key = ?", key).stream().map(r -> r.text(1)).findFirst();
    }

    /** Writes the value unless it is stored already; only within a transaction. */
    void put(String key, String value) throws SQLException {
        if (!get(key).equals(Optional.of(value))) {
            var no = db.number("SELECT no FROM meta WHERE key = ?", key);
            TABLE.put(db, no == 0 ? TABLE.next(db) : no, key, value);
        }
    }
}
