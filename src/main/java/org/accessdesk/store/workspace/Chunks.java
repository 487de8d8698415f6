package org.accessdesk.store.workspace;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Deflated;
import org.accessdesk.store.sqlite.Hash;
import org.jspecify.annotations.Nullable;

/** The chunks of all snapshots, each stored once, identified by the hash of its content. */
record Chunks(Db db) {

    /**
     * A chunk as stored: the hash of its content, and the content, compressed and followed by its length and a check of
     * both, which is compared sooner than the hash. Those of earlier versions end with the compressed content.
     */
    static final class Chunk {
        private static final int TAIL = 2 * Integer.BYTES;
        /** No content is compressed better. */
        private static final int MOST = 1_040;
        private final byte[] hash;
        private final byte[] packed;

        /** Null only if the file is damaged; then the check fails. */
        Chunk(byte @Nullable [] hash, byte @Nullable [] packed) {
            this.hash = hash == null ? new byte[0] : hash;
            this.packed = packed == null ? new byte[0] : packed;
        }

        /** A chunk of {@code content}, to be stored. */
        static Chunk of(Content content) {
            var packed = Deflated.packFast(content.bytes, TAIL);
            ByteBuffer.wrap(packed, packed.length - TAIL, TAIL).putInt(content.bytes.length)
                    .putInt(Hash.check(content.hash, content.bytes));
            return new Chunk(content.hash, packed);
        }

        byte[] hash() {
            return hash;
        }

        byte[] packed() {
            return packed;
        }

        /** Its content; empty if it is damaged. */
        Optional<byte[]> content() {
            return checkedContent()
                    .or(() -> Deflated.unpack(packed).filter(c -> Arrays.equals(Hash.of(c), hash)));
        }

        private Optional<byte[]> checkedContent() {
            var length = packed.length < TAIL ? -1 : ByteBuffer.wrap(packed).getInt(packed.length - TAIL);
            return length < 0 || length / MOST > packed.length ? Optional.empty()
                    : Deflated.unpack(packed, length).filter(this::isChecked);
        }

        /** Whether it is intact, has exactly this content, and a check of it. */
        boolean holds(byte[] content) {
            return Deflated.holds(packed, content) && packed.length >= TAIL && isChecked(content);
        }

        private boolean isChecked(byte[] content) {
            var tail = ByteBuffer.wrap(packed, packed.length - TAIL, TAIL);
            return tail.getInt() == content.length && tail.getInt() == Hash.check(hash, content);
        }
    }

    /** The content of a chunk to keep. */
    static final class Content {
        private final byte[] hash;
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.hash = Hash.of(bytes);
            this.bytes = bytes;
        }

        byte[] hash() {
            return hash;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * A content and the chunk of it.
     *
     * @param no the number that is stored; 0 if there is none
     * @param chunk the chunk that is stored, or is to be written; null if there is none
     */
    private record Kept(Content content, long no, @Nullable Chunk chunk) {

        /**
         * With the chunk to write; a broken one would break every later snapshot that shares it, and one without a check holds
         * up each start.
         */
        Kept missing() {
            var isIntact = chunk != null && chunk.holds(content.bytes);
            return new Kept(content, no, isIntact ? null : Chunk.of(content));
        }
    }

    /**
     * The numbers of {@code contents}; those of which no intact copy is stored are written. Packing and checking take
     * longest and run in parallel.
     */
    List<Long> keep(List<Content> contents) throws SQLException {
        var known = new ArrayList<Kept>(contents.size());
        for (var content : contents) {
            known.add(stored(content));
        }
        var next = db.number("SELECT max(no) FROM chunk") + 1;
        var numbers = new ArrayList<Long>(contents.size());
        for (var kept : known.parallelStream().map(Kept::missing).toList()) {
            var no = kept.no == 0 ? next++ : kept.no;
            if (kept.chunk != null) {
                put(no, kept.chunk);
            }
            numbers.add(no);
        }
        return numbers;
    }

    private Kept stored(Content content) throws SQLException {
        return db.query("SELECT no, hash, content FROM chunk WHERE hash = ?",
                row -> new Kept(content, row.getLong(1), new Chunk(row.getBytes(2), row.getBytes(3))),
                (Object) content.hash).stream().findFirst().orElseGet(() -> new Kept(content, 0, null));
    }

    /** The chunks of {@code numbers} that there are, by number. */
    Map<Long, Chunk> get(Collection<Long> numbers) throws SQLException {
        var found = HashMap.<Long, Chunk>newHashMap(numbers.size());
        db.query("SELECT no, hash, content FROM chunk WHERE no IN (SELECT value FROM json_each(?))",
                row -> found.put(row.getLong(1), new Chunk(row.getBytes(2), row.getBytes(3))), numbers.toString());
        return found;
    }

    private void put(long no, Chunk chunk) throws SQLException {
        db.execute("INSERT INTO chunk (no, hash, content) VALUES (?, ?, ?) ON CONFLICT (no) DO UPDATE SET "
                + "hash = excluded.hash, content = excluded.content", no, chunk.hash, chunk.packed);
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
