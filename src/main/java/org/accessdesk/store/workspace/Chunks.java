package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.Hash;
import org.jspecify.annotations.Nullable;

/** The chunks of all snapshots, each stored once, identified by the hash of its content. */
record Chunks(Db db) {

    /** A chunk as stored. */
    static final class Chunk {
        private final byte[] hash;
        private final byte[] packed;

        /** Null only if the file is damaged; then the check fails. */
        Chunk(byte @Nullable [] hash, byte @Nullable [] packed) {
            this.hash = hash == null ? new byte[0] : hash;
            this.packed = packed == null ? new byte[0] : packed;
        }

        byte[] hash() {
            return hash;
        }

        /** Its content; empty if it is damaged. */
        Optional<byte[]> content() {
            return Deflated.unpack(packed).filter(c -> Arrays.equals(Hash.of(c), hash));
        }
    }

    /** The number of {@code content}, which is written unless an intact copy is stored already. */
    long keep(byte[] content) throws SQLException {
        var hash = Hash.of(content);
        var no = db.number("SELECT no FROM chunk WHERE hash = ?", (Object) hash);
        // A broken chunk would break every later snapshot that shares it.
        if (no == 0 || get(no).flatMap(Chunk::content).isEmpty()) {
            no = no == 0 ? db.number("SELECT max(no) FROM chunk") + 1 : no;
            put(no, hash, Deflated.pack(content));
        }
        return no;
    }

    /** The chunk of that number; empty if there is none. */
    Optional<Chunk> get(long no) throws SQLException {
        return db.query("SELECT hash, content FROM chunk WHERE no = ?",
                row -> new Chunk(row.getBytes(1), row.getBytes(2)), no).stream().findFirst();
    }

    private void put(long no, byte[] hash, byte[] packed) throws SQLException {
        db.execute("INSERT INTO chunk (no, hash, content) VALUES (?, ?, ?) ON CONFLICT (no) DO UPDATE SET "
                + "hash = excluded.hash, content = excluded.content", no, hash, packed);
    }

    /** Deletes all but {@code used}. */
    void sweep(Set<Long> used) throws SQLException {
        var unused = new HashSet<>(db.query("SELECT no FROM chunk", row -> row.getLong(1)));
        unused.removeAll(used);
        for (var no : unused) {
            db.execute("DELETE FROM chunk WHERE no = ?", no);
        }
    }
}
