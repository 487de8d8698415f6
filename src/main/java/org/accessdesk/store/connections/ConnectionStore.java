package org.accessdesk.store.connections;

import java.util.List;
import org.accessdesk.model.Message;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.StoreException;

/** Where the saved connections are kept. Safe for use by many threads; each method blocks. */
public interface ConnectionStore {

    /**
     * What is kept.
     *
     * @param problems what could not be read and what became of it
     */
    record Loaded(List<SavedConnection> connections, List<Message> problems) {
        public Loaded {
            connections = List.copyOf(connections);
            problems = List.copyOf(problems);
        }
    }

    /** Reads what is kept; what is broken is told and stops nothing. */
    Loaded load();

    /**
     * Keeps {@code connections} in place of what was there, all or nothing.
     *
     * @throws StoreException if they cannot be written; what was there stays
     */
    void save(List<SavedConnection> connections) throws StoreException;
}
