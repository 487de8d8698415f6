package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Drafted;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.Standpoint;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.Writing;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Applies the open draft, finishes what was broken off, and tells how each change ended. Used on the interface's thread. */
public final class Apply {
    private final Workspace.Place place;
    private final Directory directory;
    private final Drafts drafts;
    private final Tasks tasks;
    private final Marks marks;
    private final State<Status> state;
    private final Unfinished unfinished;
    private final Unseen unseen;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private @Nullable Cancellation running;
    private boolean ending;

    /**
     * How it goes and how it went.
     *
     * @param running how far a run is; null when none runs
     * @param marked what the server refused or could not take, as long as that change is drafted unedited
     * @param last every item of the last run
     * @param unfinished a run that was broken off, to be resumed or abandoned; null if there is none
     * @param stopped what the guards found when it was to be applied; empty if nothing stands in the way
     * @param problem why the last run did not go to its end, a sentence; empty if it did
     * @param refused why nothing was even tried when it was asked for; ALLOWED if nothing forbids it
     */
    public record Status(@Nullable Running running, Map<Target, Outcome> marked, List<Item> last,
            @Nullable Run unfinished, List<Finding> stopped, String problem, Writing refused) {
        public Status {
            marked = Map.copyOf(marked);
            last = List.copyOf(last);
            stopped = List.copyOf(stopped);
        }

        Status(@Nullable Running running, Map<Target, Outcome> marked, List<Item> last, @Nullable Run unfinished,
                List<Finding> stopped, String problem) {
            this(running, marked, last, unfinished, stopped, problem, Writing.ALLOWED);
        }

        Status with(Writing now) {
            return new Status(running, marked, last, unfinished, stopped, problem, now);
        }

        Status with(@Nullable Running now) {
            return new Status(now, marked, last, unfinished, stopped, problem, refused);
        }

        Status withMarked(Map<Target, Outcome> now) {
            return new Status(running, now, last, unfinished, stopped, problem, refused);
        }
    }

    /**
     * {@code done} of {@code total} changes are through.
     *
     * @param stopping whether it ends after the requests in flight
     * @param waitingUntil when it goes on, after the server asked to wait; null if it does not wait
     * @param parallel how many changes may be under way at a time now
     */
    public record Running(int done, int total, boolean stopping, @Nullable Instant waitingUntil, int parallel) {}

    /** Is told of a run item by item, on the interface's thread. */
    public interface Follower {
        /** A run begins, of which the journal has these items. */
        void begun(List<RunItem> items);

        /** The journal has more of one of them; an item that was not sent ends without a word. */
        void written(int index, RunItem item);
    }

    /** One change and how it ended. */
    public record Item(Change change, Outcome outcome) {

        /** The server's id for its support, if it sent one. */
        public Optional<String> traceId() {
            return Optional.ofNullable(outcome.traceId());
        }
    }

    /** What the workspace at {@code place} applies, with the runs that its journal has, the latest first. */
    public Apply(Workspace.Place place, Directory directory, Drafts drafts, List<Run> runs) {
        this.place = place;
        this.directory = directory;
        this.drafts = drafts;
        this.tasks = place.tasks();
        var open = runs.stream().filter(r -> r.finished() == null).toList();
        this.unfinished = new Unfinished(place, drafts, open, this::closed);
        this.unseen = new Unseen(place, runs);
        this.state = new State<>(new Status(null, Map.of(), List.of(), this.unfinished.latest(), List.of(), ""));
        this.marks = new Marks(drafts, marked -> state.set(state.value().withMarked(marked)));
        directory.state().observe(this::refreshed);
        if (this.unfinished.isAnyThrough()) {
            tasks.inForeground(this::closeThrough);
        }
    }

    /** How it goes and how it went, to read and observe. */
    public State<Status> state() {
        return state;
    }

    /** Has {@code follower} told of each run from now on. */
    public State.Subscription follow(Follower follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** Who applies, and from when on a removal is a mass removal. */
    public Standpoint standpoint() {
        return new Standpoint(directory.token(), place.applying().thresholds().get());
    }

    /** Whether anything may be written here, and who forbids it. */
    public Writing writing() {
        return place.origin().writing().get();
    }

    /** As {@link #apply(Set)}, with nothing confirmed. */
    public void apply() {
        apply(Set.of());
    }

    /**
     * Applies the included changes of the open draft, after what an earlier run left unknown has been looked up. Does
     * nothing without a change, a list, or while a run goes on. Sends nothing where writing is forbidden, or as long as
     * a guard finds what is not confirmed, or cannot be.
     *
     * @param confirmed the findings that a person has said yes to
     */
    public void apply(Set<Finding> confirmed) {
        var snapshot = directory.state().value().snapshot();
        var draft = drafts.draft();
        if (snapshot == null || draft.included().isEmpty() || running != null) {
            return;
        }
        if (mayGo(new Drafted(snapshot, draft.included()), confirmed)) {
            var first = unfinished.latest();
            if (first == null) {
                start(new Job.Fresh(draft, Planning.items(draft, snapshot)), snapshot, confirmed, () -> {});
            } else {
                start(new Job.Abandoned(first, false), snapshot, confirmed, () -> applyNext(confirmed));
            }
        }
    }

    private void applyNext(Set<Finding> confirmed) {
        if (state.value().problem().isEmpty() && state.value().last().stream().allMatch(this::isClear)) {
            apply(confirmed);
        }
    }

    /** Not what is unknown still, nor what somebody may have taken back: of that a person decides first. */
    private boolean isClear(Item item) {
        return !(item.outcome() instanceof Outcome.Unclear || item.outcome() instanceof Outcome.TakenBack);
    }

    /** As {@link #resume(Set)}, with nothing confirmed. */
    public void resume() {
        resume(Set.of());
    }

    /**
     * Finishes the run that was broken off: looks up what is unknown before anything else is sent, then does the rest.
     *
     * @param confirmed the findings that a person has said yes to
     */
    public void resume(Set<Finding> confirmed) {
        var snapshot = directory.state().value().snapshot();
        var run = unfinished.latest();
        if (snapshot == null || run == null || running != null) {
            return;
        }
        if (mayGo(new Drafted(snapshot, Planning.remaining(run.items())), confirmed)) {
            start(new Job.Resumed(run), snapshot, confirmed, () -> {});
        }
    }

    /**
     * Closes the run that was broken off: looks up what is unknown, and leaves the rest in its draft. What the server does
     * not tell of ends as unknown; the run stays unfinished only if the server cannot be asked at all.
     */
    public void abandon() {
        var snapshot = directory.state().value().snapshot();
        var run = unfinished.latest();
        if (snapshot != null && run != null && running == null) {
            start(new Job.Abandoned(run, true), snapshot, Set.of(), () -> {});
        }
    }

    /** Stops after the requests in flight; what was not sent stays in the draft. */
    public void cancel() {
        var now = state.value().running();
        if (running != null && now != null) {
            running.cancel();
            state.set(state.value()
                    .with(new Running(now.done(), now.total(), true, now.waitingUntil(), now.parallel())));
        }
    }

    /** Whether no run goes on and the journal has all there is to tell; the state is set anew when that becomes so. */
    public boolean isStill() {
        return running == null && !ending && !unfinished.isClosing();
    }

    private boolean mayGo(Drafted drafted, Set<Finding> confirmed) {
        var writing = writing();
        if (writing != state.value().refused()) {
            state.set(state.value().with(writing));
        }
        return writing == Writing.ALLOWED && isUnguarded(drafted, confirmed);
    }

    private boolean isUnguarded(Drafted drafted, Set<Finding> confirmed) {
        var found = place.applying().guard().check(drafted, Effect.of(drafted), standpoint());
        var stopped = found.stream()
                .allMatch(f -> f.severity() == Finding.Severity.CONFIRM && confirmed.contains(f)) ? List.<Finding>of()
                        : found;
        if (!stopped.equals(state.value().stopped())) {
            var now = state.value();
            state.set(new Status(null, now.marked(), now.last(), now.unfinished(), stopped, now.problem()));
        }
        return stopped.isEmpty();
    }

    private void start(Job job, Snapshot snapshot, Set<Finding> confirmed, Runnable next) {
        var parallel = Math.max(1, place.applying().parallel().getAsInt());
        state.set(
                new Status(new Running(0, job.items().size(), false, null, parallel), state.value().marked(), List.of(),
                        unfinished.latest(), List.of(), ""));
        var checks = new Checks(place.applying().guard(), standpoint(), Set.copyOf(confirmed));
        var execution = new Execution(place, checks);
        Pace.Listener pace = (until, now) -> tasks.inForeground(() -> progress(r -> new Running(r.done(), r.total(),
                r.stopping(), until, now)));
        followers.forEach(f -> f.begun(job.items()));
        running = tasks.start(call -> execution.run(job, snapshot, pace, this::written, call),
                new Tasks.Handler<Execution.Result>() {
                    @Override
                    public void progress(int done, int total) {
                        Apply.this.progress(r -> new Running(Math.max(r.done(), done), total, r.stopping(),
                                r.waitingUntil(), r.parallel()));
                    }

                    @Override
                    public void done(Execution.Result result) {
                        finish(job, result);
                        next.run();
                    }

                    @Override
                    public void failed(ApiProblem problem) {
                        breakDown(job, problem);
                    }
                });
        if (state.value().running() == null) {
            running = null;
        }
    }

    private void written(RunItem item, int index) {
        if (!followers.isEmpty()) {
            tasks.inForeground(() -> followers.forEach(f -> f.written(index, item)));
        }
    }

    private void progress(UnaryOperator<Running> change) {
        var now = state.value().running();
        if (now != null) {
            state.set(state.value().with(change.apply(now)));
        }
    }

    private void finish(Job job, Execution.Result result) {
        ending = true;
        running = null;
        var known = result.known();
        settle(job, result);
        var id = result.id();
        if (id != null) {
            unfinished.remember(job, id, result);
            unseen.remember(job.draft(), id, result);
        }
        var items = IntStream.range(0, result.items().size())
                .mapToObj(i -> new Item(result.items().get(i).change(), result.outcomes().get(i))).toList();
        marks.put(job.draft(), items);
        state.set(new Status(null, marks.now(), items, unfinished.latest(), List.of(), result.problem()));
        if (items.stream().anyMatch(i -> mayHaveCascaded(i, known.snapshot()))) {
            // What the platform took from other groups along with it (UserGroup BR-012) is only known by asking.
            directory.refresh();
        }
        directory.keep();
        if (id != null && result.closed()) {
            unfinished.close(id);
        }
        ending = false;
        state.set(state.value());
    }

    /** The settled items leave the draft that they come from; what is read of the account is shown. */
    private void settle(Job job, Execution.Result result) {
        var now = result.known().snapshot();
        var shown = Objects.requireNonNullElse(directory.state().value().snapshot(), now);
        var settled = IntStream.range(0, result.items().size()).filter(i -> result.outcomes().get(i).isSettled())
                .mapToObj(result.items()::get).toList();
        var left = drafts.find(job.draft())
                .map(d -> new Settling(d.changes(), shown, now, !(job instanceof Job.Fresh)).left(settled));
        directory.accept(result.known().users(), result.known().groups());
        directory.accept(result.known().tokens());
        left.ifPresent(l -> drafts.settle(job.draft(), l));
    }

    /** A list that was read since tells of what was written and not seen yet. */
    private void refreshed(Directory.Content content) {
        var snapshot = content.snapshot();
        if (snapshot == null || content.loading() != null || running != null || !unseen.isNews(snapshot)) {
            return;
        }
        var found = unseen.look(snapshot);
        found.settled().forEach(s -> drafts.find(s.draft()).ifPresent(d -> drafts.settle(s.draft(),
                new Settling(d.changes(), snapshot, snapshot, true).left(List.of(s.item())))));
        directory.accept(found.users(), found.groups());
        directory.accept(found.tokens());
        if (!found.settled().isEmpty()) {
            var now = state.value();
            var items = now.last().stream().map(i -> found.settledOf(i.change()).map(o -> new Item(i.change(), o))
                    .orElse(i)).toList();
            marks.without(found.settled().stream().map(s -> s.item().change().target()).toList());
            state.set(new Status(now.running(), marks.now(), items, now.unfinished(), now.stopped(), now.problem()));
        }
    }

    /** A run could not be closed in the journal. */
    private void closed(String problem) {
        var now = state.value();
        state.set(problem.isEmpty() ? now
                : new Status(now.running(), now.marked(), now.last(), now.unfinished(), now.stopped(), problem));
    }

    /** A fault of the app: what the journal has is all that is known, as after the app was killed. */
    private void breakDown(Job job, ApiProblem problem) {
        tasks.start(_ -> unfinishedRuns(), Tasks.<List<Run>>handler(open -> {
            unfinished.replace(open);
            brokeDown(job, problem);
        }, _ -> brokeDown(job, problem)));
    }

    private List<Run> unfinishedRuns() throws ApiException {
        try {
            return place.store().journal().runs().stream().filter(r -> r.finished() == null).toList();
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.APP_FAULT, e.sentence()), e);
        }
    }

    private void brokeDown(Job job, ApiProblem problem) {
        running = null;
        var run = unfinished.latest();
        var known = run == null || !run.draft().equals(job.draft()) ? job.items() : run.items();
        var items = known.stream().map(i -> new Item(i.change(),
                Objects.requireNonNullElseGet(i.outcome(), () -> new Outcome.Unclear(problem)))).toList();
        marks.put(job.draft(), items);
        state.set(new Status(null, marks.now(), items, run, List.of(), problem.message()));
    }

    private void closeThrough() {
        unfinished.closeThrough(directory.state().value().snapshot());
        var now = state.value();
        state.set(new Status(now.running(), now.marked(), now.last(), unfinished.latest(), now.stopped(),
                now.problem()));
    }

    private static boolean mayHaveCascaded(Item item, Snapshot snapshot) {
        return Phases.cascades(item.change(), snapshot)
                && (item.outcome().mayBeThere() || item.outcome() instanceof Outcome.AlreadySo);
    }
}
