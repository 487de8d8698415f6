package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.NameIndex;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Snapshots;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.snapshot.ListKind;
import org.accessdesk.store.snapshot.SnapshotCodec;
import org.accessdesk.store.snapshot.SnapshotHead;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.accessdesk.store.sqlite.SqliteProblems;
import org.accessdesk.store.sqlite.Table;
import org.jspecify.annotations.Nullable;

/** The snapshots of a workspace. */
final class SqliteSnapshots implements Snapshots {
    static final Table TABLE = new Table("snapshot", List.of("body", "chunks"));

    private final Db db;
    private final Chunks chunks;
    private final Retention retention;
    private final Consumer<Message> findings;
    private final @Nullable KeptNames names;
    /** The list, the latest first; null until it is read, and after a change. */
    private @Nullable List<StoredSnapshot> listed;

    /** @param findings receives which snapshots are damaged and skipped, and which deletions are postponed */
    SqliteSnapshots(Db db, Retention retention, Consumer<Message> findings) {
        this(db, retention, findings, (KeptNames) null);
    }

    private SqliteSnapshots(Db db, Retention retention, Consumer<Message> findings, @Nullable KeptNames names) {
        this.names = names;
        this.db = db;
        this.chunks = new Chunks(db);
        this.retention = retention;
        this.findings = findings;
    }

    /** As {@link #SqliteSnapshots(Db, Retention, Consumer)}, with the list {@code read}, and with {@code names}. */
    SqliteSnapshots(Db db, Retention retention, Consumer<Message> findings, List<StoredSnapshot> read,
            KeptNames names) {
        this(db, retention, findings, names);
        listed = read;
    }

    @Override
    public List<StoredSnapshot> all() throws StoreException {
        return db.read(this::list);
    }

    private List<StoredSnapshot> list() throws SQLException {
        var known = listed;
        if (known == null) {
            known = list(db, new ReadLosses());
            listed = known;
        }
        return known;
    }

    /** All that are in the tables, the latest first. */
    static List<StoredSnapshot> list(Db db, ReadLosses losses) throws SQLException {
        return TABLE.rows(db, losses).reversed().stream().map(r -> SnapshotHead.read(r.text(0)).kept(r.no())).toList();
    }

    @Override
    public Optional<Snapshot> latest() throws StoreException {
        for (var kept : all()) {
            var snapshot = read(kept.number(), names);
            if (snapshot.isPresent()) {
                return snapshot;
            }
            findings.accept(Message.of(MessageCode.SNAPSHOT_PASSED_OVER, kept.at()));
        }
        return Optional.empty();
    }

    @Override
    public Snapshot get(long number) throws StoreException {
        return read(number, null).orElseThrow(() -> new StoreException(MessageCode.SNAPSHOT_UNREADABLE, number));
    }

    /** @param known knows what was found in the names; null if nobody asks for that */
    private Optional<Snapshot> read(long number, @Nullable KeptNames known) throws StoreException {
        try {
            // Only reading needs the lock.
            var raw = db.read(() -> RawSnapshot.read(db, chunks, number));
            return raw.flatMap(r -> r.contents().map(c -> SnapshotCodec.read(r.head(), c))
                    .map(snapshot -> known == null ? snapshot : known.in(snapshot, r.head().names())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public StoredSnapshot add(Snapshot snapshot, SnapshotCause cause, Instant at) throws StoreException {
        var contents = hashed(SnapshotCodec.chunks(snapshot));
        var head = SnapshotHead.of(snapshot, cause, at, RawSnapshot.digest(contents, Chunks.Content::hash));
        return db.write(() -> {
            listed = null;
            var kept = put(TABLE.next(db), head, contents);
            prune();
            listed = null;
            return kept;
        });
    }

    @Override
    public void keepNames(NameIndex found) {
        if (names != null) {
            names.keep(found);
        }
    }

    private static Map<ListKind, List<Chunks.Content>> hashed(Map<ListKind, List<byte[]>> contents) {
        return RawSnapshot.map(contents, list -> list.parallelStream().map(Chunks.Content::new).toList());
    }

    private StoredSnapshot put(long number, SnapshotHead head, Map<ListKind, List<Chunks.Content>> contents)
            throws SQLException {
        var numbers = new EnumMap<ListKind, List<Long>>(ListKind.class);
        for (var entry : contents.entrySet()) {
            numbers.put(entry.getKey(), chunks.keep(entry.getValue()));
        }
        TABLE.put(db, number, head.json(), new ChunkList(numbers).packed());
        return head.kept(number);
    }

    /** Copies the snapshot of that number from {@code other} if it can be read; only within a transaction. */
    boolean copy(SqliteSnapshots other, long number) throws SQLException {
        var raw = other.readIfIntact(number);
        var contents = raw.flatMap(RawSnapshot::contents);
        if (raw.isPresent() && contents.isPresent()) {
            put(number, raw.get().head(), hashed(contents.get()));
        }
        return contents.isPresent();
    }

    private Optional<RawSnapshot> readIfIntact(long number) throws SQLException {
        try {
            return RawSnapshot.read(db, chunks, number);
        } catch (SQLException e) {
            if (!SqliteProblems.isUnreadable(e)) {
                throw e;
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void prune() throws SQLException {
        var pruning = retention.prune(list());
        if (pruning.waiting() > 0) {
            findings.accept(Message.of(MessageCode.SNAPSHOTS_DUE, Retention.PATIENCE));
        }
        if (pruning.gone().isEmpty()) {
            return;
        }
        for (var number : pruning.gone()) {
            TABLE.delete(db, number);
        }
        var losses = new ReadLosses();
        var used = new HashSet<Long>();
        TABLE.rows(db, losses).forEach(r -> ChunkList.read(r.bytes(1)).all().forEach(used::add));
        // The chunks of an unreadable row are unknown.
        if (losses.isEmpty()) {
            chunks.sweep(used);
        }
    }
}
