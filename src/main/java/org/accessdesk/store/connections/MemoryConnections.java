package org.accessdesk.store.connections;

import java.util.List;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Saved connections without a disk, for demo accounts and for tests. */
public final class MemoryConnections implements ConnectionStore {
    private volatile List<SavedConnection> kept;
    /** The error of every write; null if writes succeed. */
    public volatile @Nullable Message failing;

    public MemoryConnections(SavedConnection... connections) {
        kept = List.of(connections);
    }

    @Override
    public Loaded load() {
        return new Loaded(kept, List.of());
    }

    @Override
    public void save(List<SavedConnection> connections) throws StoreException {
        var problem = failing;
        if (problem != null) {
            throw new StoreException(problem);
        }
        kept = List.copyOf(connections);
    }
}
