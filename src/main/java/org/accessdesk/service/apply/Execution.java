package org.accessdesk.service.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserId;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.Journal;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** One run, off the interface's thread: what is unknown first, then phase by phase, a few items at a time. */
final class Execution {
    private final MarketplaceApi api;
    private final Journal journal;
    private final Tasks tasks;
    private final Clock clock;
    private final ApplySettings settings;
    private final Checks checks;

    Execution(Workspace.Place place, Checks checks) {
        this.api = place.api();
        this.journal = place.store().journal();
        this.tasks = place.tasks();
        this.clock = place.clock();
        this.settings = place.applying();
        this.checks = checks;
    }

    /**
     * How a run ended.
     *
     * @param id its number in the journal; null if it could not even be begun there
     * @param items what the journal has of it
     * @param outcomes how each ended, by index, whether or not the journal has it
     * @param problem why it did not go to its end, a sentence; empty if it did or if a person stopped it
     * @param closed whether nothing is left to be found out or written
     */
    record Result(@Nullable RunId id, List<RunItem> items, List<Outcome> outcomes, Known known, String problem,
            boolean closed) {}

    /** Does {@code job}; {@code written} is told of each step of an item once the journal has it, on any thread. */
    Result run(Job job, Snapshot snapshot, Pace.Listener listener, ObjIntConsumer<RunItem> written, Call call) {
        var brake = new Brake(call.cancellation());
        var known = new Known(snapshot, !(job instanceof Job.Fresh));
        RunId id;
        try {
            id = begin(job);
        } catch (StoreException e) {
            List<Outcome> none = job.items().stream().<Outcome>map(_ -> new Outcome.NotSent(e.sentence())).toList();
            return new Result(null, job.items(), none, known, e.sentence(), true);
        }
        var log = new RunLog(journal, id, job.items(), clock, brake, written);
        var pace = new Pace(settings, Math.max(1, settings.parallel().getAsInt()), clock, brake, listener);
        var writes = LastWrites.of(journal, clock.instant());
        var site = new Site(api, known, writes, new ListedGroups(api, snapshot, writes), log, pace,
                new LagPatience(pace), brake);
        var unknown = unknown(site, job);
        if (unknown.isEmpty() && !brake.isOn() && !(job instanceof Job.Abandoned)) {
            phases(site, snapshot, call);
        }
        return result(site, unknown.orElse(null));
    }

    private RunId begin(Job job) throws StoreException {
        return switch (job) {
            case Job.Fresh(var draft, var items) -> journal.begin(draft, clock.instant(), items);
            case Job.Resumed(var run) -> run.id();
            case Job.Abandoned(var run, _) -> run.id();
        };
    }

    private Instant begun(Job job) {
        var ahead = api.clockAhead().orElse(Duration.ZERO);
        return switch (job) {
            case Job.Fresh _ -> clock.instant().minus(ahead);
            case Job.Resumed(var run) -> run.started().minus(ahead);
            case Job.Abandoned(var run, _) -> run.started().minus(ahead);
        };
    }

    /** What keeps the unknown items unknown; empty if there are none any more. */
    private Optional<ApiProblem> unknown(Site site, Job job) {
        try {
            return Recovery.of(job, site, begun(job)).run();
        } catch (StoreException e) {
            site.brake().pull(e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            site.brake().pull("");
        }
        return Optional.empty();
    }

    private void phases(Site site, Snapshot snapshot, Call call) {
        var procedure = new Procedure(site, checks);
        var log = site.log();
        site.listed().ask(users(log, site.known()), site.stoppable());
        var done = new AtomicInteger();
        var total = log.items().size();
        for (var phase : Phases.of(log.items().stream().map(RunItem::change).toList(), snapshot)) {
            var queue = new ConcurrentLinkedQueue<>(phase);
            tasks.together(Math.min(queue.size(), Math.max(1, settings.parallel().getAsInt())), () -> {
                for (var index = queue.poll(); index != null; index = queue.poll()) {
                    if (log.outcome(index) == null) {
                        procedure.run(index);
                    }
                    call.progress().report(done.incrementAndGet(), total);
                }
            });
        }
    }

    /** The users of whom something is still to be done. */
    private static List<UserId> users(RunLog log, Known known) {
        return Planning.remaining(log.items()).changes().keySet().stream().filter(Target.OfUser.class::isInstance)
                .map(t -> ((Target.OfUser) t).id()).filter(u -> known.user(u).isPresent()).toList();
    }

    private static Result result(Site site, @Nullable ApiProblem unknown) {
        var items = site.log().items();
        var outcomes = new ArrayList<Outcome>();
        var open = false;
        var problem = unknown == null ? site.brake().why() : Troubles.unknown(unknown);
        for (var i = 0; i < items.size(); i++) {
            var outcome = site.log().outcome(i);
            var sending = items.get(i).phase() == RunItem.Phase.SENDING;
            open |= sending;
            outcomes.add(outcome != null ? outcome
                    : sending ? unclear(unknown) : new Outcome.NotSent(problem));
        }
        return new Result(site.log().id(), items, outcomes, site.known(), problem, !open && site.log().isWhole());
    }

    private static Outcome unclear(@Nullable ApiProblem unknown) {
        return new Outcome.Unclear(
                Objects.requireNonNullElseGet(unknown, () -> ApiProblem.fault("saving a change", true)));
    }
}
