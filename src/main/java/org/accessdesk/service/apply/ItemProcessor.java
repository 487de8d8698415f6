package org.accessdesk.service.apply;

import java.time.Duration;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.journal.WriteVerdict;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.apply.read.FreshRead;
import org.accessdesk.service.apply.read.ReadBack;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.remote.RemoteObject;
import org.accessdesk.service.apply.run.RunStopReason;
import org.accessdesk.service.apply.run.TryResult;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes one item completely: fresh read, merge of the delta, guards, one PUT, one read back, with a journal entry
 * before each step. Needs three requests, or one if the server has the wanted state already; more only if a read shows
 * an older state than is known. After a 429 it starts again.
 */
final class ItemProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(ItemProcessor.class);
    /** The wait before a write is repeated whose connection was closed; a fresh read comes first. */
    private static final Duration AFTER_DROP = Duration.ofMillis(500);

    private final RunContext context;
    private final FreshGuards guards;
    private final Cascades cascades;
    private final FreshRead fresh;
    private final ReadBack readBack;
    private final ObjectMaker maker;
    private final ObjectRemover remover;

    /** One attempt at an item, after the journal has that it began. */
    @FunctionalInterface
    private interface Attempt {
        TryResult make() throws ApiException, StoreException, InterruptedException;
    }

    ItemProcessor(RunContext context, FreshGuards guards) {
        this.context = context;
        this.guards = guards;
        this.cascades = new Cascades(context);
        this.fresh = new FreshRead(context);
        this.readBack = new ReadBack(context);
        this.maker = new ObjectMaker(context, guards);
        this.remover = new ObjectRemover(context, guards);
    }

    /** Processes the item; the log then has its outcome. */
    void run(int index) {
        var end = TryResult.of(new Outcome.NotSent());
        try {
            end = processed(context.log().item(index).change(), index);
        } catch (StoreException e) {
            context.stop().stop(e.problem());
            end = notSent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = isSent(index) ? TryResult.of(fault(index, e)) : end;
        } catch (RuntimeException | Error e) {
            end = TryResult.of(fault(index, e));
        }
        if (!end.outcome().isSettled()) {
            context.view().noteUnexpected();
        }
        RunStopReason.ofAll(end.outcome()).ifPresent(context.stop()::stop);
        context.log().ended(index, end.outcome(), end.after());
    }

    private TryResult processed(Change change, int index) throws StoreException, InterruptedException {
        var made = context.made(change);
        if (made.isPresent()) {
            return withRetries(() -> maker.attempt(made.get(), change, index), index);
        }
        var removed = context.removed(change);
        if (removed.isPresent()) {
            return withRetries(() -> remover.attempt(removed.get(), change, index), index);
        }
        var subject = context.subject(change);
        return subject.isEmpty() ? TryResult.of(new Outcome.Conflicting(new Conflict.ObjectGone()))
                : withRetries(write(subject.get(), index), index);
    }

    private <T, W> Attempt write(RemoteObject<T, W> object, int index) {
        return () -> attempt(object, index);
    }

    private boolean isSent(int index) {
        return context.log().item(index).phase() == RunItem.Phase.SENDING;
    }

    /** Decides by the item's journal: a fault before the request leaves nothing to resolve. */
    private Outcome fault(int index, Throwable e) {
        LOG.error("A change could not be applied for a fault of the app", e);
        var sent = isSent(index);
        var problem = ApiProblem
                .fault(sent ? MessageCode.WHILE_SAVING_CHANGE : MessageCode.WHILE_PREPARING_CHANGE, sent);
        return sent ? new Outcome.Unclear(problem) : new Outcome.Refused(problem);
    }

    private TryResult withRetries(Attempt attempt, int index) throws StoreException, InterruptedException {
        var sentAgain = false;
        for (var tries = 1;; tries++) {
            var go = context.limiter().enter();
            var easily = false;
            try {
                var end = go ? made(attempt, index) : notSent();
                if (end.isUnsent() && !sentAgain && context.limiter().pause(AFTER_DROP)) {
                    sentAgain = true;
                    continue;
                }
                var limit = end.rateLimit();
                easily = limit == null;
                if (limit == null || !context.limiter().slowDown(limit, tries)) {
                    return end;
                }
            } finally {
                context.limiter().leave(easily);
            }
        }
    }

    private TryResult made(Attempt attempt, int index) throws StoreException, InterruptedException {
        context.log().started(index);
        try {
            return attempt.make();
        } catch (ApiException e) {
            return TryResult.of(beforeSending(e.problem()));
        }
    }

    private <T, W> TryResult attempt(RemoteObject<T, W> object, int index)
            throws ApiException, StoreException, InterruptedException {
        var read = fresh.of(object, context.log().item(index).change(), context.stoppable());
        var now = read.now();
        if (read.conflict() != null) {
            return new TryResult(new Outcome.Conflicting(read.conflict()), object.stateOf(now));
        }
        object.report(context.view(), now, null);
        return switch (object.merge(now)) {
            case Merge.NothingToDo<W> _ -> new TryResult(new Outcome.AlreadySo(), object.stateOf(now));
            case Merge.MergeConflict<W>(var conflict) ->
                new TryResult(new Outcome.Conflicting(conflict), object.stateOf(now));
            case Merge.ToPut<W>(var wanted) -> guarded(object, index, now, wanted);
        };
    }

    private TryResult notSent() {
        return TryResult.of(new Outcome.NotSent(context.stop().why()));
    }

    private Outcome beforeSending(ApiProblem problem) {
        return switch (problem.kind()) {
            case CANCELLED -> new Outcome.NotSent(context.stop().why());
            case NOT_FOUND -> new Outcome.Conflicting(new Conflict.ObjectGone());
            default -> new Outcome.Refused(problem);
        };
    }

    private <T, W> TryResult guarded(RemoteObject<T, W> object, int index, T now, W wanted)
            throws ApiException, StoreException, InterruptedException {
        var change = context.log().item(index).change();
        try {
            var cascade = cascades.of(change, object.stateOf(now), object.stateOf(now, wanted));
            var finding = guards.against(change, context);
            if (finding.isPresent()) {
                return new TryResult(new Outcome.Blocked(finding.get()), object.stateOf(now));
            }
            return sent(object, index, new PreparedWrite<>(now, wanted, cascade));
        } catch (Cascades.UnknownCascade e) {
            return new TryResult(new Outcome.Blocked(e.finding()), object.stateOf(now));
        }
    }

    private record PreparedWrite<T, W>(T now, W wanted, Cascade cascade) {}

    private <T, W> TryResult sent(RemoteObject<T, W> object, int index, PreparedWrite<T, W> sending)
            throws StoreException, InterruptedException {
        var now = sending.now;
        if (context.stop().isOn()) {
            return notSent();
        }
        context.log().sending(index, object.stateOf(now), object.stateOf(now, sending.wanted), sending.cascade);
        var sent = put(object, sending);
        var problem = sent.problem();
        if (problem != null && !WriteVerdict.mayHaveArrived(problem)) {
            var conflict = conflictBehind(object, problem, now);
            return TryResult.of(conflict == null ? new Outcome.Refused(problem) : new Outcome.Conflicting(conflict));
        }
        return readBack.of(object, context.log().item(index).change(), sent);
    }

    /** Not cancelled by the stop signal: a request in flight completes, so that its result is known. */
    private <T, W> ReadBack.Sent<T, W> put(RemoteObject<T, W> object, PreparedWrite<T, W> sending)
            throws InterruptedException {
        try {
            var answer = context.limiter().requests()
                    .write(() -> object.put(sending.now, sending.wanted, context.steady()));
            return new ReadBack.Sent<>(sending.now, sending.wanted, answer, null);
        } catch (ApiException e) {
            return new ReadBack.Sent<>(sending.now, sending.wanted, null, e.problem());
        }
    }

    private <T, W> @Nullable Conflict conflictBehind(RemoteObject<T, W> object, ApiProblem refusal, T now) {
        try {
            return object.conflictBehind(refusal, now, context.steady());
        } catch (ApiException e) {
            LOG.info("Why it was refused could not be found out: {}", e.problem().kind());
            return null;
        }
    }
}
