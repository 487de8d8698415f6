package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.Table;

/** The single values of a workspace. */
record Meta(Db db) {
    static final String ADDRESS = "address";
    static final String TOKEN = "token";
    static final String OPEN_DRAFT = "open";
    /** How a table is arranged; followed by its name. */
    static final String LAYOUT = "layout.";
    /** A saved view; followed by its key. */
    static final String VIEW = "view.";
    static final Table TABLE = new Table("meta", List.of("key", "value"));

    Optional<String> get(String key) throws SQLException {
        return TABLE.rows(db, new ReadLosses(), "key = ?", key).stream().map(r -> r.text(1)).findFirst();
    }

    /** The values whose keys start with {@code prefix}, by the rest of the key. */
    Map<String, String> startingWith(String prefix) throws SQLException {
        var values = new HashMap<String, String>();
        TABLE.rows(db, new ReadLosses(), "key LIKE ?", prefix + "%")
                .forEach(row -> values.put(row.text(0).substring(prefix.length()), row.text(1)));
        return values;
    }

    /** Writes the value unless it is stored already; only within a transaction. */
    void put(String key, String value) throws SQLException {
        if (!get(key).equals(Optional.of(value))) {
            var no = db.number("SELECT no FROM meta WHERE key = ?", key);
            TABLE.put(db, no == 0 ? TABLE.next(db) : no, key, value);
        }
    }

    /** Removes the value, if there is one; only within a transaction. */
    void remove(String key) throws SQLException {
        TABLE.delete(db, db.number("SELECT no FROM meta WHERE key = ?", key));
    }
}
