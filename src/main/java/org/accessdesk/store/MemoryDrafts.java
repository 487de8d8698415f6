package org.accessdesk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.draft.DraftId;
import org.jspecify.annotations.Nullable;

/** The drafts of a workspace without a disk. */
final class MemoryDrafts implements DraftStore {
    private final MemoryWorkspaces.WriteCheck check;
    private final Map<DraftId, Stored> kept = new LinkedHashMap<>();
    private @Nullable DraftId lastOpen;

    MemoryDrafts(MemoryWorkspaces.WriteCheck check) {
        this.check = check;
    }

    @Override
    public synchronized List<Stored> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public synchronized void save(Stored draft) throws StoreException {
        check.check();
        kept.put(draft.draft().id(), draft);
    }

    @Override
    public synchronized void delete(DraftId id) throws StoreException {
        check.check();
        kept.remove(id);
    }

    @Override
    public @Nullable DraftId open() {
        return lastOpen;
    }

    @Override
    public void open(DraftId id) throws StoreException {
        check.check();
        lastOpen = id;
    }
}
