package org.accessdesk.service.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Values of an account by name, such as how its tables are arranged. Each change is written at once in the background,
 * one write at a time, always the latest value; a failure is not reported to the person.
 */
public final class KeptValues<T> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptValues.class);

    private final Writer<T> writer;
    private final Tasks tasks;
    private final Map<String, T> known;
    private final Map<String, Optional<T>> waiting = new HashMap<>();
    private boolean writing;

    /** Where the values are saved. */
    @FunctionalInterface
    interface Writer<T> {
        /** Saves the value of {@code key}, or removes it if empty; blocks. */
        void write(String key, Optional<T> value) throws StoreException;
    }

    /** The values {@code saved} so far. */
    KeptValues(Map<String, T> saved, Writer<T> writer, Tasks tasks) {
        this.writer = writer;
        this.tasks = tasks;
        this.known = new HashMap<>(saved);
    }

    /** The value of {@code key}; empty if it has none. */
    public synchronized Optional<T> of(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** All values by key. */
    public synchronized Map<String, T> all() {
        return Map.copyOf(known);
    }

    /** Saves the value of {@code key}. */
    public synchronized void keep(String key, T value) {
        if (!value.equals(known.put(key, value))) {
            write(key, Optional.of(value));
        }
    }

    /** Removes the value of {@code key}. */
    public synchronized void forget(String key) {
        if (known.remove(key) != null) {
            write(key, Optional.empty());
        }
    }

    private void write(String key, Optional<T> value) {
        waiting.put(key, value);
        if (!writing) {
            writing = true;
            tasks.start(_ -> writeAll(), Tasks.<Boolean>handler(_ -> {}, _ -> {}));
        }
    }

    private boolean writeAll() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            batch.forEach(this::writeNow);
        }
        return true;
    }

    private synchronized Map<String, Optional<T>> next() {
        var batch = Map.copyOf(waiting);
        waiting.clear();
        writing = !batch.isEmpty();
        return batch;
    }

    private void writeNow(String key, Optional<T> value) {
        try {
            writer.write(key, value);
        } catch (StoreException e) {
            LOG.warn("{} could not be kept: {}", key, e.problem());
        }
    }

    /** Writes what is not written yet; blocks. */
    void flush() {
        next().forEach(this::writeNow);
    }
}
