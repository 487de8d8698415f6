package org.accessdesk.store.workspace;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.ReadLosses;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The drafts of a workspace. The stored rows are also kept in memory, so that a save writes only the differences and
 * reads nothing.
 */
final class SqliteDrafts implements DraftStore {
    private final Db db;
    /** The content of the tables; null until it is read, and after a failure, when it is uncertain. */
    private @Nullable Map<DraftId, KeptDraft> kept;

    SqliteDrafts(Db db) {
        this.db = db;
    }

    /** @param read the content of the tables */
    SqliteDrafts(Db db, List<KeptDraft> read) {
        this(db);
        kept = byId(read);
    }

    private static Map<DraftId, KeptDraft> byId(List<KeptDraft> drafts) {
        var map = new LinkedHashMap<DraftId, KeptDraft>();
        drafts.forEach(d -> map.put(d.stored().draft().id(), d));
        return map;
    }

    @Override
    public List<Stored> all() throws StoreException {
        return db.read(() -> kept().values().stream().map(KeptDraft::stored)
                .sorted((one, other) -> one.draft().created().compareTo(other.draft().created())).toList());
    }

    @Override
    public void save(Stored draft) throws StoreException {
        change(map -> map.put(draft.draft().id(), new DraftRowWriter(db).write(map.get(draft.draft().id()), draft)));
    }

    @Override
    public void delete(DraftId id) throws StoreException {
        change(map -> {
            var gone = map.remove(id);
            if (gone != null) {
                DraftTables.DRAFT.delete(db, gone.no());
            }
        });
    }

    @Override
    public @Nullable DraftId open() throws StoreException {
        return db.read(() -> new Meta(db).get(Meta.OPEN_DRAFT).map(DraftId::new).filter(kept()::containsKey))
                .orElse(null);
    }

    @Override
    public void open(DraftId id) throws StoreException {
        db.write(() -> {
            new Meta(db).put(Meta.OPEN_DRAFT, id.value());
            return id;
        });
    }

    /** Changes the map together with the tables. */
    private interface KeptDraftEdit {
        void of(Map<DraftId, KeptDraft> map) throws SQLException;
    }

    private void change(KeptDraftEdit edit) throws StoreException {
        // Read before the transaction, under the same lock: a damaged file must not look like a failed write.
        db.read(() -> {
            var next = new LinkedHashMap<>(kept());
            kept = null;
            db.write(() -> {
                edit.of(next);
                return next;
            });
            kept = next;
            return next;
        });
    }

    private Map<DraftId, KeptDraft> kept() throws SQLException {
        if (kept == null) {
            var losses = new ReadLosses();
            var map = byId(new DraftTables(db, losses).read());
            if (!losses.isEmpty()) {
                throw new SQLiteException("Rows of drafts are broken.", SQLiteErrorCode.SQLITE_CORRUPT);
            }
            kept = map;
        }
        return kept;
    }
}
