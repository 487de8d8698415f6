package org.accessdesk.service.apply.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.store.Journal;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The journal of one run and its content. Thread-safe. */
public final class RunLog {
    private final Journal journal;
    private final RunId id;
    private final Clock clock;
    private final StopSignal stop;
    private final ObjIntConsumer<RunItem> followers;
    private final List<RunItem> written;
    private final List<@Nullable Outcome> outcomes;
    private boolean failed;

    public RunLog(Journal journal, RunId id, List<RunItem> items, Clock clock, StopSignal stop,
            ObjIntConsumer<RunItem> followers) {
        this.followers = followers;
        this.journal = journal;
        this.id = id;
        this.clock = clock;
        this.stop = stop;
        this.written = new ArrayList<>(items);
        nameCreated();
        this.outcomes = new ArrayList<>();
        items.forEach(i -> outcomes.add(i.outcome()));
    }

    public RunId id() {
        return id;
    }

    /** Writes durably that the item began: nothing was sent. */
    public void started(int index) throws StoreException {
        write(index, item(index).started());
    }

    /** Writes durably that the item may have been sent from now on. */
    public void sending(int index, ServerState before, ServerState wanted, Cascade cascade) throws StoreException {
        write(index, item(index).sending(before, wanted, cascade));
    }

    /**
     * Writes durably that the item ended. An unsent item stays begun, and one that was sent before a fault of the app or
     * the end of the connection stays sent, so that it can be resumed. If the write fails, the outcome counts all the same, and the run stops.
     */
    public void ended(int index, Outcome outcome, @Nullable ServerState after) {
        synchronized (this) {
            outcomes.set(index, outcome);
        }
        try {
            if (isLeftOpen(outcome)) {
                return;
            }
            if (!(outcome instanceof Outcome.NotSent)) {
                write(index, item(index).ended(outcome, after, outcome.traceId(), clock.instant()));
            } else if (item(index).phase() == RunItem.Phase.SENDING) {
                started(index);
            }
        } catch (StoreException e) {
            stop.stop(e.problem());
        }
    }

    /** Left open, so that it is resolved when the run is resumed, as after a crash. */
    private static boolean isLeftOpen(Outcome outcome) {
        return outcome instanceof Outcome.Unclear(var problem)
                && (problem.kind() == ApiProblem.Kind.APP_FAULT_SENT || problem.kind() == ApiProblem.Kind.CANCELLED);
    }

    /** What is still to be sent names the created groups by the ids that they have got. */
    private void nameCreated() {
        var created = RunItem.created(written);
        if (!created.isEmpty()) {
            written.replaceAll(item -> item.withCreated(created));
        }
    }

    private void write(int index, RunItem item) throws StoreException {
        try {
            journal.write(id, index, item);
            synchronized (this) {
                written.set(index, item);
                if (item.after() instanceof ServerState.MadeState) {
                    nameCreated();
                }
            }
            followers.accept(item, index);
        } catch (StoreException e) {
            synchronized (this) {
                failed = true;
            }
            throw e;
        }
    }

    /** The item as the journal has it. */
    public synchronized RunItem item(int index) {
        return written.get(index);
    }

    /** All items as the journal has them. */
    public synchronized List<RunItem> items() {
        return List.copyOf(written);
    }

    /** How the item ended, even if the journal does not have it; null if it has not ended. */
    public synchronized @Nullable Outcome outcome(int index) {
        return outcomes.get(index);
    }

    /** Whether every write to the journal succeeded. */
    public synchronized boolean isWhole() {
        return !failed;
    }
}
