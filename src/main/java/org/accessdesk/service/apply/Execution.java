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
import java.util.stream.IntStream;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunId;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.RunPlan;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.platform.ComputerName;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.read.LagPatience;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.remote.AccountView;
import org.accessdesk.service.apply.remote.LastWrites;
import org.accessdesk.service.apply.remote.ListedGroups;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.apply.run.RateLimiter;
import org.accessdesk.service.apply.run.RunLog;
import org.accessdesk.service.apply.run.RunRequest;
import org.accessdesk.service.apply.run.RunStopReason;
import org.accessdesk.service.apply.run.StopSignal;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.Journal;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * One run, off the interface's thread: resolves unknown items first, then processes the phases in order, several items
 * in parallel.
 */
final class Execution {
    private final MarketplaceApi api;
    private final Journal journal;
    private final TokenInfo token;
    private final Tasks tasks;
    private final Clock clock;
    private final ApplySettings settings;
    private final FreshGuards guards;

    Execution(WorkspaceContext context, ApplySettings settings, FreshGuards guards) {
        this.api = context.api();
        this.journal = context.store().journal();
        this.token = context.token();
        this.tasks = context.tasks();
        this.clock = context.clock();
        this.settings = settings;
        this.guards = guards;
    }

    /**
     * How a run ended.
     *
     * @param id its number in the journal; null if it could not be started there
     * @param items what the journal has of it
     * @param outcomes how each ended, by index, even if the journal does not have it
     * @param problem why it did not complete; null if it did or if a person stopped it
     * @param closed whether nothing is left to resolve or to write
     */
    record Result(@Nullable RunId id, List<RunItem> items, List<Outcome> outcomes, AccountView view,
            @Nullable Message problem, boolean closed) {

        /** Each change and how it ended. */
        List<AppliedItem> applied() {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new AppliedItem(items.get(i).change(), outcomes.get(i)))
                    .toList();
        }
    }

    /** Runs {@code request}; calls {@code written} after each journal entry of an item, on any thread. */
    Result run(RunRequest request, Snapshot snapshot, RateLimiter.Listener listener, ObjIntConsumer<RunItem> written,
            Call call) {
        var stop = new StopSignal(call.cancellation());
        var view = new AccountView(snapshot, !(request instanceof RunRequest.FreshRun));
        RunId id;
        try {
            id = begin(request);
        } catch (StoreException e) {
            List<Outcome> none = request.items().stream().<Outcome>map(_ -> new Outcome.NotSent(e.problem())).toList();
            return new Result(null, request.items(), none, view, e.problem(), true);
        }
        request.items().forEach(view::takeUp);
        var log = new RunLog(journal, id, request.items(), clock, stop, written);
        var limiter = new RateLimiter(settings, Math.max(1, settings.parallel().getAsInt()), clock, stop, listener);
        var writes = LastWrites.of(journal, clock.instant());
        var context = new RunContext(api, view, writes, new ListedGroups(api, snapshot, writes), log, limiter,
                new LagPatience(limiter), stop);
        var unknown = unknown(context, request);
        if (unknown.isEmpty() && !stop.isOn() && !(request instanceof RunRequest.Abandoned)) {
            phases(context, snapshot, call);
        }
        return result(context, unknown.orElse(null));
    }

    private RunId begin(RunRequest request) throws StoreException {
        return switch (request) {
            case RunRequest.FreshRun(var draft, var items) -> journal.begin(draft, author(), clock.instant(), items);
            case RunRequest.Resumed(var run) -> run.id();
            case RunRequest.Abandoned(var run, _) -> run.id();
        };
    }

    private RunAuthor author() {
        return new RunAuthor(token.id(), token.name(), ComputerName.ofSystem());
    }

    private Instant startOf(RunRequest request) {
        var ahead = api.clockAhead().orElse(Duration.ZERO);
        return switch (request) {
            case RunRequest.FreshRun _ -> clock.instant().minus(ahead);
            case RunRequest.Resumed(var run) -> run.started().minus(ahead);
            case RunRequest.Abandoned(var run, _) -> run.started().minus(ahead);
        };
    }

    /** Why unknown items could not be resolved; empty if all were. */
    private Optional<ApiProblem> unknown(RunContext context, RunRequest request) {
        try {
            return Recovery.of(request, context, guards, startOf(request), token.id()).run();
        } catch (StoreException e) {
            context.stop().stop(e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            context.stop().stop();
        }
        return Optional.empty();
    }

    private void phases(RunContext context, Snapshot snapshot, Call call) {
        var processor = new ItemProcessor(context, guards);
        var log = context.log();
        context.listed().ask(users(log, context.view()), context.stoppable());
        var done = new AtomicInteger();
        var total = log.items().size();
        var workers = RateLimiter.changes(Math.max(1, settings.parallel().getAsInt()));
        for (var phase : Order.phases(log.items().stream().map(RunItem::change).toList(), snapshot)) {
            var queue = new ConcurrentLinkedQueue<>(phase);
            tasks.together(Math.min(queue.size(), workers), () -> {
                for (var index = queue.poll(); index != null; index = queue.poll()) {
                    if (log.outcome(index) == null) {
                        processor.run(index);
                    }
                    call.progress().report(done.incrementAndGet(), total);
                }
            });
        }
    }

    /** The users that still have work to do. */
    private static List<UserId> users(RunLog log, AccountView view) {
        return RunPlan.remaining(log.items()).changes().keySet().stream().filter(Target.UserTarget.class::isInstance)
                .map(t -> ((Target.UserTarget) t).id()).filter(u -> view.user(u).isPresent()).toList();
    }

    private static Result result(RunContext context, @Nullable ApiProblem unknown) {
        var items = context.log().items();
        var outcomes = new ArrayList<Outcome>();
        var open = false;
        var problem = unknown == null ? context.stop().why() : RunStopReason.unknown(unknown);
        for (var i = 0; i < items.size(); i++) {
            var outcome = context.log().outcome(i);
            var sending = items.get(i).phase() == RunItem.Phase.SENDING;
            open |= sending;
            outcomes.add(outcome != null ? outcome
                    : sending ? unclear(unknown) : new Outcome.NotSent(problem));
        }
        return new Result(context.log().id(), items, outcomes, context.view(), problem,
                !open && context.log().isWhole());
    }

    private static Outcome unclear(@Nullable ApiProblem unknown) {
        return new Outcome.Unclear(
                Objects.requireNonNullElseGet(unknown, () -> ApiProblem.fault(MessageCode.WHILE_SAVING_CHANGE, true)));
    }
}
