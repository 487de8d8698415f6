package org.accessdesk.store.connections;

import java.util.List;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.StoreException;

/** Stores the saved connections. Thread-safe; each method blocks. */
public interface ConnectionStore {

    /**
     * The saved connections.
     *
     * @param problems what could not be read and what became of it
     */
    record Loaded(List<SavedConnection> connections, List<Message> problems) {
        public Loaded {
            connections = List.copyOf(connections);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the connections; reports broken ones and goes on. */
    Loaded load();

    /**
     * Saves {@code connections} atomically, replacing the earlier ones.
     *
     * @throws StoreException if they cannot be written; the earlier ones stay
     */
    void save(List<SavedConnection> connections) throws StoreException;
}
