package org.accessdesk.service.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers how the tables of an account are arranged. Each change is written at once in the background, one write at a
 * time, always the latest layout; a failure is not reported to the person.
 */
public final class TableLayouts {
    private static final Logger LOG = LoggerFactory.getLogger(TableLayouts.class);

    private final WorkspaceStore store;
    private final Tasks tasks;
    private final Map<String, TableLayout> known;
    private final Map<String, TableLayout> waiting = new HashMap<>();
    private boolean writing;

    /** The saved layouts; blocks. */
    TableLayouts(WorkspaceStore store, Tasks tasks) throws StoreException {
        this.store = store;
        this.tasks = tasks;
        this.known = new HashMap<>(store.layouts());
    }

    /** The layout of {@code table}; empty if nobody has arranged it. */
    public synchronized Optional<TableLayout> of(String table) {
        return Optional.ofNullable(known.get(table));
    }

    /** Saves the layout of {@code table}. */
    public synchronized void keep(String table, TableLayout layout) {
        if (!layout.equals(known.put(table, layout))) {
            waiting.put(table, layout);
            if (!writing) {
                writing = true;
                tasks.start(_ -> writeAll(), Tasks.<Boolean>handler(_ -> {}, _ -> {}));
            }
        }
    }

    private boolean writeAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            batch.forEach(this::write);
        }
        return true;
    }

    private synchronized Map<String, TableLayout> next() {
        var batch = Map.copyOf(waiting);
        waiting.clear();
        writing = !batch.isEmpty();
        return batch;
    }

    private void write(String table, TableLayout layout) {
        try {
            store.keepLayout(table, layout);
        } catch (StoreException e) {
            LOG.warn("The columns of {} could not be kept: {}", table, e.problem());
        }
    }

    /** Writes what is not written yet; blocks. */
    void flush() {
        next().forEach(this::write);
    }
}
