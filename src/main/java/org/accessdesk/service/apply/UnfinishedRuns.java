package org.accessdesk.service.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.journal.DraftCleanup;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.run.RunRequest;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The unfinished runs of the journal, and closing them. Use on the interface's thread only. */
final class UnfinishedRuns {
    private final WorkspaceContext context;
    private final Drafts drafts;
    private final List<Run> runs;
    private final Consumer<Optional<Message>> closed;
    private int closing;

    /**
     * Creates the list of a workspace.
     *
     * @param runs the unfinished runs of the journal, the latest first
     * @param closed called after each attempt to close a run with what went wrong; empty if nothing did
     */
    UnfinishedRuns(WorkspaceContext context, Drafts drafts, List<Run> runs, Consumer<Optional<Message>> closed) {
        this.context = context;
        this.drafts = drafts;
        this.runs = new ArrayList<>(runs);
        this.closed = closed;
    }

    /** The one to finish next; null if there is none. */
    @Nullable
    Run latest() {
        return runs.isEmpty() ? null : runs.getFirst();
    }

    /** Records the result of a run: a run that cannot be closed yet is unfinished. */
    void remember(RunRequest request, RunId id, Execution.Result result) {
        runs.removeIf(r -> r.id().equals(id));
        if (!result.closed()) {
            runs.addFirst(request.begun(id, context.clock().instant(), result.items()));
        }
    }

    /** The unfinished runs of the journal, the latest first; blocks. */
    List<Run> read() throws ApiException {
        try {
            return context.store().journal().runs().stream().filter(r -> r.finished() == null).toList();
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.APP_FAULT, e.problem()), e);
        }
    }

    /** Replaces the unfinished runs, the latest first. */
    void replace(List<Run> open) {
        runs.clear();
        runs.addAll(open);
    }

    /** Closes the run in the journal, after the drafts without its settled changes are on the disk. */
    void close(RunId id) {
        closing++;
        drafts.whenKept(() -> context.tasks().start(_ -> finished(id),
                Tasks.<Optional<Message>>handler(this::ended,
                        problem -> ended(Optional.of(problem.message())))));
    }

    private void ended(Optional<Message> problem) {
        closing--;
        closed.accept(problem);
    }

    /** Whether closing a run is still to be written to the journal. */
    boolean isClosing() {
        return closing > 0;
    }

    private Optional<Message> finished(RunId id) {
        try {
            context.store().journal().finish(id, context.clock().instant());
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(e.problem());
        }
    }

    /** Whether there is a run with all items ended that only needs to be closed. */
    boolean hasCompleted() {
        return runs.stream().anyMatch(UnfinishedRuns::isCompleted);
    }

    /**
     * Closes the runs with all items ended: the app ended between the last item and the update of the draft.
     *
     * @param snapshot the known account; null if there is none, and then the draft stays as it is
     */
    void closeCompleted(@Nullable Snapshot snapshot) {
        for (var run : List.copyOf(runs)) {
            if (isCompleted(run) && snapshot != null) {
                var settled = run.items().stream().filter(UnfinishedRuns::isSettled).toList();
                drafts.find(run.draft()).ifPresent(d -> drafts.settle(run.draft(),
                        new DraftCleanup(d.changes(), snapshot, snapshot, true).left(settled)));
                runs.remove(run);
                close(run.id());
            }
        }
    }

    private static boolean isCompleted(Run run) {
        return run.items().stream().allMatch(i -> i.phase() == RunItem.Phase.ENDED);
    }

    private static boolean isSettled(RunItem item) {
        var outcome = item.outcome();
        return outcome != null && outcome.isSettled();
    }
}
