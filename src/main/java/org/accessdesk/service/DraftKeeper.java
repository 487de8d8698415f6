package org.accessdesk.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accessdesk.model.change.DraftId;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps drafts on the disk without anybody waiting: one write at a time, always the latest state, none forgotten. Used on
 * the user interface's thread.
 */
public final class DraftKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private final DraftStore store;
    private final Tasks tasks;
    private final Runnable changed;
    private final Map<Object, Write> waiting = new LinkedHashMap<>();
    private Keeping keeping = new Keeping(true, "");
    private boolean writing;

    /**
     * Whether the disk has it all.
     *
     * @param kept whether nothing waits to be written
     * @param problem why the last write failed, a sentence for a person; empty if it did not
     */
    public record Keeping(boolean kept, String problem) {}

    @FunctionalInterface
    private interface Write {
        void run(DraftStore store) throws StoreException;
    }

    DraftKeeper(DraftStore store, Tasks tasks, Runnable changed) {
        this.store = store;
        this.tasks = tasks;
        this.changed = changed;
    }

    Keeping keeping() {
        return keeping;
    }

    void keep(DraftStore.Stored draft) {
        add(draft.draft().id(), s -> s.save(draft));
    }

    void delete(DraftId id) {
        add(id, s -> s.delete(id));
    }

    void open(DraftId id) {
        add("open", s -> s.open(id));
    }

    /** Tries again what failed. */
    void again() {
        if (!writing && !waiting.isEmpty()) {
            next();
        }
    }

    private void add(Object key, Write write) {
        waiting.remove(key);
        waiting.put(key, write);
        keeping = new Keeping(false, keeping.problem());
        again();
    }

    private void next() {
        writing = true;
        var batch = Map.copyOf(waiting);
        var order = new LinkedHashMap<>(waiting);
        tasks.start(_ -> write(order), Tasks.<String>handler(problem -> done(batch, problem),
                problem -> done(Map.of(), problem.message())));
    }

    /** The sentence of what went wrong; empty if nothing did. */
    private String write(Map<Object, Write> batch) {
        try {
            for (var write : batch.values()) {
                write.run(store);
            }
            return "";
        } catch (StoreException e) {
            LOG.warn("A draft could not be kept: {}", e.sentence());
            return e.sentence();
        }
    }

    private void done(Map<Object, Write> batch, String problem) {
        writing = false;
        if (problem.isEmpty()) {
            batch.forEach(waiting::remove);
        }
        keeping = new Keeping(waiting.isEmpty(), problem);
        changed.run();
        if (problem.isEmpty()) {
            again();
        }
    }
}
