package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.accessdesk.store.snapshot.ListKind;
import org.accessdesk.store.snapshot.SnapshotHead;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;

/** A snapshot as stored. */
record RawSnapshot(SnapshotHead head, Map<ListKind, List<Chunks.Chunk>> chunks) {

    /** Its content; empty if any part is damaged. Decompressing and checking take longest and run in parallel. */
    Optional<Map<ListKind, List<byte[]>>> contents() {
        var contents = new EnumMap<ListKind, List<byte[]>>(ListKind.class);
        for (var entry : chunks.entrySet()) {
            var list = entry.getValue().parallelStream().map(Chunks.Chunk::content).toList();
            if (list.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            contents.put(entry.getKey(), list.stream().map(Optional::orElseThrow).toList());
        }
        return digest(chunks, Chunks.Chunk::hash).equals(head.digest()) ? Optional.of(contents) : Optional.empty();
    }

    /** Reads the snapshot of that number; empty if there is none, or a part of it is missing. */
    static Optional<RawSnapshot> read(Db db, Chunks chunks, long number) throws SQLException {
        var rows = SqliteSnapshots.TABLE.rows(db, new ReadLosses(), "no = ?", number);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var listed = ChunkList.read(rows.getFirst().bytes(1));
        var all = chunks.get(listed.all().toList());
        var found = new EnumMap<ListKind, List<Chunks.Chunk>>(ListKind.class);
        for (var entry : listed.numbers().entrySet()) {
            var list = new ArrayList<Chunks.Chunk>();
            for (var no : entry.getValue()) {
                var chunk = all.get(no);
                if (chunk == null) {
                    return Optional.empty();
                }
                list.add(chunk);
            }
            found.put(entry.getKey(), list);
        }
        return Optional.of(new RawSnapshot(SnapshotHead.read(rows.getFirst().text(0)), found));
    }

    static <A, B> Map<ListKind, B> map(Map<ListKind, A> lists, Function<A, B> function) {
        var mapped = new EnumMap<ListKind, B>(ListKind.class);
        lists.forEach((kind, list) -> mapped.put(kind, function.apply(list)));
        return mapped;
    }

    static <T> String digest(Map<ListKind, List<T>> chunks, Function<T, byte[]> hash) {
        return ChunkList.digest(map(chunks, list -> list.stream().map(hash).toList()));
    }
}
