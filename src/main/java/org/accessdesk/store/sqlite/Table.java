package org.accessdesk.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table with a checksum in each row, a hash of the whole row: SQLite itself does not detect a flipped bit in a value.
 * The first column is {@code no}, the row's number; the last one, not listed, is the checksum.
 *
 * @param columns the other columns: whole numbers, texts and blobs, none null
 */
public record Table(String name, List<String> columns) {
    private static final int SEAL_BYTES = 16;

    /** A row: its number and the values of the columns. */
    public record TableRow(long no, List<Object> values) {
        public long number(int column) {
            return (Long) values.get(column);
        }

        public String text(int column) {
            return (String) values.get(column);
        }

        public byte[] bytes(int column) {
            return (byte[]) values.get(column);
        }
    }

    public Table {
        columns = List.copyOf(columns);
    }

    /** The statement that creates it; {@code definitions} are the columns with their types. */
    public static String create(String name, String definitions) {
        return "CREATE TABLE " + name + " (no INTEGER PRIMARY KEY, " + definitions + ", seal BLOB NOT NULL)";
    }

    /** The next free number. */
    public long next(Db db) throws SQLException {
        return db.number("SELECT max(no) FROM " + name) + 1;
    }

    /** Writes the row of that number, replacing it. */
    public void put(Db db, long no, Object... values) throws SQLException {
        var all = new ArrayList<Object>();
        all.add(no);
        all.addAll(Arrays.asList(values));
        all.add(seal(no, Arrays.asList(values)));
        var set = String.join(", ", columns.stream().map(c -> c + " = excluded." + c).toList());
        db.execute("INSERT INTO " + name + " (no, " + String.join(", ", columns) + ", seal) VALUES (?"
                + ", ?".repeat(columns.size() + 1) + ") ON CONFLICT (no) DO UPDATE SET " + set
                + ", seal = excluded.seal", all.toArray());
    }

    public void delete(Db db, long no) throws SQLException {
        db.execute("DELETE FROM " + name + " WHERE no = ?", no);
    }

    /** The rows for which {@code where} holds; adds rows with a wrong checksum to {@code losses}. */
    public List<TableRow> rows(Db db, ReadLosses losses, String where, Object... arguments) throws SQLException {
        var rows = new ArrayList<TableRow>();
        db.query(select() + " WHERE " + where, row -> row(row), arguments)
                .forEach(r -> r.ifPresentOrElse(rows::add, () -> losses.row(name)));
        return rows;
    }

    /**
     * All readable rows: if the table's tree is broken, those before and after the break. Adds unreadable ones to
     * {@code losses}.
     *
     * @throws SQLException if reading failed for another reason than damage
     */
    public List<TableRow> rows(Db db, ReadLosses losses) throws SQLException {
        var rows = new ArrayList<TableRow>();
        var seen = new java.util.HashSet<Long>();
        Consumer<Optional<TableRow>> take = r -> r.ifPresentOrElse(row -> {
            if (seen.add(row.no)) {
                rows.add(row);
            }
        }, () -> losses.row(name));
        if (!scan(db, "ASC", take)) {
            losses.row(name);
            scan(db, "DESC", take);
            rows.sort(java.util.Comparator.comparingLong(TableRow::no));
        }
        return rows;
    }

    /** Whether the file has this table with all its columns. */
    public boolean isIn(Db db) throws SQLException {
        try {
            db.query(select() + " LIMIT 0", row -> true);
            return true;
        } catch (SQLException e) {
            return isLost(e);
        }
    }

    private static boolean isLost(SQLException e) throws SQLException {
        if (SqliteProblems.isUnreadable(e)) {
            return false;
        }
        throw e;
    }

    private boolean scan(Db db, String direction, Consumer<Optional<TableRow>> take) throws SQLException {
        try {
            db.query(select() + " ORDER BY no " + direction, row -> {
                take.accept(row(row));
                return true;
            });
            return true;
        } catch (SQLException e) {
            return isLost(e);
        }
    }

    private String select() {
        return "SELECT no, " + String.join(", ", columns) + ", seal FROM " + name;
    }

    private Optional<TableRow> row(ResultSet row) throws SQLException {
        var values = new ArrayList<Object>();
        for (var n = 0; n < columns.size(); n++) {
            var value = row.getObject(n + 2);
            if (value == null) {
                return Optional.empty();
            }
            values.add(value instanceof Integer i ? (Object) i.longValue() : value);
        }
        var no = row.getLong(1);
        var kept = row.getObject(columns.size() + 2);
        return kept instanceof byte[] seal && Arrays.equals(seal, seal(no, values))
                ? Optional.of(new TableRow(no, values))
                : Optional.empty();
    }

    private byte[] seal(long no, List<Object> values) {
        var digest = Hash.digest();
        add(digest, 'n', name + " " + no);
        for (var value : values) {
            switch (value) {
                case byte[] bytes -> {
                    add(digest, 'b', Integer.toString(bytes.length));
                    digest.update(bytes);
                }
                case Number number -> add(digest, 'i', number.toString());
                default -> add(digest, 't', value.toString());
            }
        }
        return Arrays.copyOf(digest.digest(), SEAL_BYTES);
    }

    private static void add(MessageDigest digest, char kind, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
