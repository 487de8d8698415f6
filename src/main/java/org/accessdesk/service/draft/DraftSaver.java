package org.accessdesk.service.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves drafts in the background: one write at a time, always the latest state. Each draft is written separately, so
 * that a failing one does not block others; it is retried at the next change of any draft and periodically. Use on the
 * user interface's thread.
 */
public final class DraftSaver {
    private static final Logger LOG = LoggerFactory.getLogger(DraftSaver.class);
    /** How long after a failure {@link #tick} retries. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private final DraftStore store;
    private final Tasks tasks;
    private final Runnable changed;
    private final Map<Object, Write> waiting = new LinkedHashMap<>();
    private final Map<Object, FailedWrite> failed = new LinkedHashMap<>();
    private boolean writing;
    private Instant next = Instant.MIN;

    /**
     * Whether everything is saved.
     *
     * @param kept whether nothing waits to be written
     * @param problems why the last writes failed; empty if none did
     * @param drafts the names of the drafts that could not be written, empty for one without a name
     */
    public record SaveStatus(boolean kept, List<Message> problems, List<String> drafts) {
        public SaveStatus {
            problems = List.copyOf(problems);
            drafts = List.copyOf(drafts);
        }
    }

    /**
     * A waiting write.
     *
     * @param name the name of its draft
     */
    private record Write(String name, StoreWrite action) {}

    @FunctionalInterface
    private interface StoreWrite {
        void on(DraftStore store) throws StoreException;
    }

    private record FailedWrite(Write write, Message problem) {}

    DraftSaver(DraftStore store, Tasks tasks, Runnable changed) {
        this.store = store;
        this.tasks = tasks;
        this.changed = changed;
    }

    SaveStatus keeping() {
        return new SaveStatus(waiting.isEmpty() && failed.isEmpty() && !writing,
                failed.values().stream().map(FailedWrite::problem).distinct().toList(),
                failed.values().stream().map(f -> f.write.name).distinct().toList());
    }

    /** Whether something is being written just now. */
    boolean isWriting() {
        return writing;
    }

    void keep(DraftStore.Stored draft) {
        add(draft.draft().id(), new Write(draft.draft().name(), s -> s.save(draft)));
    }

    void delete(Draft draft) {
        add(draft.id(), new Write(draft.name(), s -> s.delete(draft.id())));
    }

    void open(Draft draft) {
        add("open", new Write(draft.name(), s -> s.open(draft.id())));
    }

    /** Retries what failed. */
    void retry() {
        if (!writing && !(waiting.isEmpty() && failed.isEmpty())) {
            start();
        }
    }

    /** Retries what failed, if that was some time ago. */
    void tick(Instant now) {
        if (failed.isEmpty()) {
            next = Instant.MIN;
        } else if (next.equals(Instant.MIN) || next.isAfter(now.plus(PAUSE))) {
            // The first tick after the failure, or the clock was set back.
            next = now.plus(PAUSE);
        } else if (!now.isBefore(next)) {
            next = now.plus(PAUSE);
            retry();
        }
    }

    private void add(Object key, Write write) {
        waiting.remove(key);
        waiting.put(key, write);
        retry();
    }

    private void start() {
        writing = true;
        // Only after the edit is shown: the write of 100,000 changes beside it would hold up the window.
        tasks.afterFrame(this::startWriting);
    }

    private void startWriting() {
        var batch = new LinkedHashMap<Object, Write>();
        failed.forEach((key, failure) -> batch.put(key, failure.write));
        batch.putAll(waiting);
        waiting.clear();
        tasks.start(_ -> write(batch), Tasks.<Map<Object, FailedWrite>>handler(this::done,
                problem -> done(all(batch, problem.message()))));
    }

    private static Map<Object, FailedWrite> all(Map<Object, Write> batch, Message problem) {
        var failures = new LinkedHashMap<Object, FailedWrite>();
        batch.forEach((key, write) -> failures.put(key, new FailedWrite(write, problem)));
        return failures;
    }

    /** Performs the writes and returns those that failed. */
    private Map<Object, FailedWrite> write(Map<Object, Write> batch) {
        var failures = new LinkedHashMap<Object, FailedWrite>();
        batch.forEach((key, write) -> {
            try {
                write.action.on(store);
            } catch (StoreException e) {
                LOG.warn("A draft could not be kept: {}", e.problem());
                failures.put(key, new FailedWrite(write, e.problem()));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                // The failure concerns this draft only: the others are still written.
                tasks.report("A draft could not be kept", e);
                failures.put(key, new FailedWrite(write, Message.of(MessageCode.APP_FAILED_SAVING_DRAFT)));
            }
        });
        return failures;
    }

    private void done(Map<Object, FailedWrite> failures) {
        writing = false;
        failed.clear();
        failures.forEach((key, failure) -> {
            if (!waiting.containsKey(key)) {
                failed.put(key, failure);
            }
        });
        changed.run();
        if (!waiting.isEmpty()) {
            retry();
        }
    }
}
