package org.accessdesk.service.apply;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.RunPlan;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.DirectoryState;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.apply.run.RateLimiter;
import org.accessdesk.service.apply.run.RunProgress;
import org.accessdesk.service.apply.run.RunRequest;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * Applies the open draft, finishes interrupted runs, and publishes the outcome of each change. Use on the interface's
 * thread only.
 */
public final class Apply {
    private final WorkspaceContext context;
    private final ApplySettings settings;
    private final Directory directory;
    private final Drafts drafts;
    private final SettledDrafts settledDrafts;
    private final Tasks tasks;
    private final RefusalMarks marks;
    private final State<ApplyStatus> state;
    private final UnfinishedRuns unfinishedRuns;
    private final UnseenWrites unseenWrites;
    private final RunFollowers followers;
    private @Nullable Cancellation running;
    private boolean ending;

    /** Follows a run item by item, on the interface's thread. */
    public interface Follower {
        /** A run begins with these items in the journal. */
        void begun(List<RunItem> items);

        /** The journal has a new state of one item; an item that was not sent ends without a call. */
        void written(int index, RunItem item);
    }

    /** Creates the service with the runs in the journal of {@code context}, the latest first. */
    public Apply(WorkspaceContext context, ApplySettings settings, Directory directory, Drafts drafts, List<Run> runs) {
        this.context = context;
        this.settings = settings;
        this.directory = directory;
        this.drafts = drafts;
        this.settledDrafts = new SettledDrafts(drafts, directory);
        this.tasks = context.tasks();
        this.followers = new RunFollowers(tasks);
        var open = runs.stream().filter(r -> r.finished() == null).toList();
        this.unfinishedRuns = new UnfinishedRuns(context, drafts, open, this::closed);
        this.unseenWrites = new UnseenWrites(context, runs);
        this.state = new State<>(
                new ApplyStatus(null, Map.of(), List.of(), this.unfinishedRuns.latest(), List.of(), null));
        this.marks = new RefusalMarks(drafts, marked -> state.set(state.value().withMarked(marked)));
        directory.state().observe(this::refreshed);
        if (this.unfinishedRuns.hasCompleted()) {
            tasks.inForeground(this::closeCompleted);
        }
    }

    /** The progress and the result of runs; readable and observable. */
    public State<ApplyStatus> state() {
        return state;
    }

    /** Calls {@code follower} for each run from now on. */
    public State.Subscription follow(Follower follower) {
        return followers.add(follower);
    }

    /** Who applies, and the threshold for a mass removal. */
    public GuardContext context() {
        return new GuardContext(directory.token(), settings.thresholds().get());
    }

    /** Whether writes are allowed here, and who forbids them. */
    public WriteAccess writing() {
        return context.origin().writing().get();
    }

    /** As {@link #apply(Set)}, with nothing confirmed. */
    public void apply() {
        apply(Set.of());
    }

    /**
     * Applies the included changes of the open draft, after resolving the items that an earlier run left unknown. Does
     * nothing without changes or without a snapshot, or while a run is active. Sends nothing where writes are
     * forbidden, or while a guard reports a finding that is not, or cannot be, confirmed.
     *
     * @param confirmed the findings that a person confirmed
     */
    public void apply(Set<Finding> confirmed) {
        var snapshot = directory.state().value().snapshot();
        var draft = drafts.draft();
        if (snapshot == null || draft.included().isEmpty() || running != null) {
            return;
        }
        if (passesGuards(new DraftedSnapshot(snapshot, draft.included()), confirmed)) {
            var first = unfinishedRuns.latest();
            if (first == null) {
                start(new RunRequest.FreshRun(draft, RunPlan.items(draft, snapshot)), snapshot, confirmed, () -> {});
            } else {
                start(new RunRequest.Abandoned(first, false), snapshot, confirmed, () -> applyNext(confirmed));
            }
        }
    }

    private void applyNext(Set<Finding> confirmed) {
        if (state.value().problem() == null && state.value().last().stream().allMatch(this::isClear)) {
            apply(confirmed);
        }
    }

    /** Unknown items and items that somebody may have reverted are not clear: a person decides about them first. */
    private boolean isClear(AppliedItem item) {
        return !(item.outcome() instanceof Outcome.Unclear || item.outcome() instanceof Outcome.TakenBack);
    }

    /** As {@link #resume(Set)}, with nothing confirmed. */
    public void resume() {
        resume(Set.of());
    }

    /**
     * Finishes the interrupted run: resolves unknown items before anything is sent, then applies the rest.
     *
     * @param confirmed the findings that a person confirmed
     */
    public void resume(Set<Finding> confirmed) {
        var snapshot = directory.state().value().snapshot();
        var run = unfinishedRuns.latest();
        if (snapshot == null || run == null || running != null) {
            return;
        }
        if (passesGuards(new DraftedSnapshot(snapshot, RunPlan.remaining(run.items())), confirmed)) {
            start(new RunRequest.Resumed(run), snapshot, confirmed, () -> {});
        }
    }

    /**
     * Closes the interrupted run: resolves unknown items and leaves the rest in the draft. Items that the server does
     * not tell of end as unknown; the run stays unfinished only if the server cannot be asked at all.
     */
    public void abandon() {
        var snapshot = directory.state().value().snapshot();
        var run = unfinishedRuns.latest();
        if (snapshot != null && run != null && running == null) {
            start(new RunRequest.Abandoned(run, true), snapshot, Set.of(), () -> {});
        }
    }

    /** Stops after the requests in flight; unsent changes stay in the draft. */
    public void cancel() {
        var now = state.value().running();
        if (running != null && now != null) {
            running.cancel();
            state.set(state.value()
                    .with(now.stopped()));
        }
    }

    /** Whether no run is active and the journal is fully written; the state is set again when this becomes true. */
    public boolean isIdle() {
        return running == null && !ending && !unfinishedRuns.isClosing();
    }

    private boolean passesGuards(DraftedSnapshot drafted, Set<Finding> confirmed) {
        var writing = writing();
        if (writing != state.value().refused()) {
            state.set(state.value().with(writing));
        }
        return writing == WriteAccess.ALLOWED && isUnguarded(drafted, confirmed);
    }

    private boolean isUnguarded(DraftedSnapshot drafted, Set<Finding> confirmed) {
        var found = settings.guard().check(drafted, Effect.of(drafted), context()).stream().filter(Finding::stops)
                .toList();
        var stopped = found.stream()
                .allMatch(f -> f.severity() == Finding.Severity.CONFIRM && confirmed.contains(f)) ? List.<Finding>of()
                        : found;
        if (!stopped.equals(state.value().stopped())) {
            var now = state.value();
            state.set(new ApplyStatus(null, now.marked(), now.last(), now.unfinished(), stopped, now.problem()));
        }
        return stopped.isEmpty();
    }

    private void start(RunRequest request, Snapshot snapshot, Set<Finding> confirmed, Runnable next) {
        var parallel = Math.max(1, settings.parallel().getAsInt());
        state.set(
                new ApplyStatus(RunProgress.begun(request.items().size(), parallel),
                        state.value().marked(), List.of(),
                        unfinishedRuns.latest(), List.of(), null));
        var guards = new FreshGuards(settings.guard(), context(), Set.copyOf(confirmed));
        var execution = new Execution(context, settings, guards);
        RateLimiter.Listener pace = (until, now) -> tasks
                .inForeground(() -> progress(r -> r.waiting(until, now)));
        followers.begun(request.items());
        running = tasks.start(call -> execution.run(request, snapshot, pace, followers::written, call),
                new Tasks.TaskHandler<Execution.Result>() {
                    @Override
                    public void progress(int done, int total) {
                        Apply.this.progress(r -> r.at(done, total));
                    }

                    @Override
                    public void done(Execution.Result result) {
                        finish(request, result);
                        next.run();
                    }

                    @Override
                    public void failed(ApiProblem problem) {
                        failByFault(request, problem);
                    }
                });
        if (state.value().running() == null) {
            running = null;
        }
    }

    private void progress(UnaryOperator<RunProgress> change) {
        var now = state.value().running();
        if (now != null) {
            state.set(state.value().with(change.apply(now)));
        }
    }

    private void finish(RunRequest request, Execution.Result result) {
        ending = true;
        running = null;
        var view = result.view();
        settledDrafts.settle(request, result);
        var id = result.id();
        if (id != null) {
            unfinishedRuns.remember(request, id, result);
            unseenWrites.remember(request.draft(), id, result);
        }
        var items = result.applied();
        marks.put(request.draft(), items);
        state.set(new ApplyStatus(null, marks.now(), items, unfinishedRuns.latest(), List.of(), result.problem()));
        if (items.stream().anyMatch(i -> i.mayHaveCascaded(view.snapshot()))) {
            // Only a reload shows what the platform removed from other groups (UserGroup BR-012).
            directory.refresh();
        }
        directory.keep(new SnapshotCause.Applied(id));
        if (id != null && result.closed()) {
            unfinishedRuns.close(id);
        }
        ending = false;
        state.set(state.value());
    }

    /** A list that was read since tells of what was written and not seen yet. */
    private void refreshed(DirectoryState content) {
        var snapshot = content.snapshot();
        if (snapshot == null || content.loading() || running != null || !unseenWrites.isNews(snapshot)) {
            return;
        }
        var found = unseenWrites.look(snapshot);
        settledDrafts.settle(found, snapshot);
        if (!found.settled().isEmpty()) {
            var now = state.value();
            var items = now.last().stream()
                    .map(i -> found.settledOf(i.change()).map(o -> new AppliedItem(i.change(), o))
                            .orElse(i))
                    .toList();
            marks.without(found.settled().stream().map(s -> s.item().change().target()).toList());
            state.set(
                    new ApplyStatus(now.running(), marks.now(), items, now.unfinished(), now.stopped(), now.problem()));
        }
    }

    /** A run could not be closed in the journal. */
    private void closed(Optional<Message> problem) {
        var now = state.value();
        state.set(problem.isEmpty() ? now
                : new ApplyStatus(now.running(), now.marked(), now.last(), now.unfinished(), now.stopped(),
                        problem.get()));
    }

    /** A fault of the app: only the journal is known, as after a crash. */
    private void failByFault(RunRequest request, ApiProblem problem) {
        tasks.start(_ -> unfinishedRuns.read(), Tasks.<List<Run>>handler(open -> {
            unfinishedRuns.replace(open);
            failedByFault(request, problem);
        }, _ -> failedByFault(request, problem)));
    }

    private void failedByFault(RunRequest request, ApiProblem problem) {
        running = null;
        var run = unfinishedRuns.latest();
        var known = run == null || !run.draft().equals(request.draft()) ? request.items() : run.items();
        var items = known.stream().map(i -> new AppliedItem(i.change(),
                Objects.requireNonNullElseGet(i.outcome(), () -> new Outcome.Unclear(problem)))).toList();
        marks.put(request.draft(), items);
        state.set(new ApplyStatus(null, marks.now(), items, run, List.of(), problem.message()));
    }

    private void closeCompleted() {
        unfinishedRuns.closeCompleted(directory.state().value().snapshot());
        var now = state.value();
        state.set(new ApplyStatus(now.running(), now.marked(), now.last(), unfinishedRuns.latest(), now.stopped(),
                now.problem()));
    }
}
