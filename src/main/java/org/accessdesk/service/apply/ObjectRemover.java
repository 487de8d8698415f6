package org.accessdesk.service.apply;

import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.WriteVerdict;
import org.accessdesk.service.apply.read.PatientRead;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.remote.RemovedObject;
import org.accessdesk.service.apply.run.TryResult;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Removes one object: reads it, sends one request, and reads until it is gone. What is gone already is done. */
final class ObjectRemover {
    private static final ServerState GONE = new ServerState.NoObject();
    private final RunContext context;
    private final FreshGuards guards;

    ObjectRemover(RunContext context, FreshGuards guards) {
        this.context = context;
        this.guards = guards;
    }

    /** One attempt, after the journal has that the item began. */
    <T> TryResult attempt(RemovedObject<T> object, Change change, int index)
            throws ApiException, StoreException, InterruptedException {
        var now = context.limiter().requests().read(() -> read(object, context.stoppable()));
        if (now.isEmpty()) {
            object.reportGone();
            return new TryResult(new Outcome.AlreadySo(), GONE);
        }
        object.reportThere(now.get());
        var state = object.stateOf(now.get());
        var obstacle = object.obstacle(now.get());
        if (obstacle != null) {
            return new TryResult(new Outcome.Conflicting(obstacle), state);
        }
        var finding = guards.against(change, context);
        if (finding.isPresent()) {
            return new TryResult(new Outcome.Blocked(finding.get()), state);
        }
        if (context.stop().isOn()) {
            return TryResult.of(new Outcome.NotSent(context.stop().why()));
        }
        context.log().sending(index, state, GONE, Cascade.NONE);
        return sent(object);
    }

    private static <T> Optional<T> read(RemovedObject<T> object, Call call) throws ApiException {
        try {
            return Optional.of(object.read(call));
        } catch (ApiException e) {
            if (e.problem().kind() == ApiProblem.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Not cancelled by the stop signal: a request in flight completes, so that its result is known. */
    private <T> TryResult sent(RemovedObject<T> object) throws InterruptedException {
        try {
            context.limiter().requests().write(() -> {
                object.remove(context.steady());
                return true;
            });
            return looked(object, null);
        } catch (ApiException e) {
            return WriteVerdict.mayHaveArrived(e.problem()) || e.problem().kind() == ApiProblem.Kind.NOT_FOUND
                    ? looked(object, e.problem())
                    : TryResult.of(new Outcome.Refused(e.problem()));
        }
    }

    /** Looks whether it is gone, after a success until a lagging replica has caught up. */
    private <T> TryResult looked(RemovedObject<T> object, @Nullable ApiProblem problem) throws InterruptedException {
        try {
            for (var looks = 1;; looks++) {
                var now = find(object, context.steady());
                if (now.isEmpty()) {
                    object.reportGone();
                    return new TryResult(new Outcome.Saved(), GONE);
                }
                if (problem != null && problem.kind() != ApiProblem.Kind.ACCEPTED) {
                    return new TryResult(WriteVerdict.notArrived(problem), object.stateOf(now.get()));
                }
                if (!context.lag().waitFor(looks)) {
                    return unseen(object, problem);
                }
            }
        } catch (ApiException e) {
            // A look is cancelled only by closing the connection, which decides what becomes of the item.
            var isClosed = e.problem().kind() == ApiProblem.Kind.CANCELLED;
            return TryResult.of(new Outcome.Unclear(problem == null || isClosed ? e.problem() : problem));
        }
    }

    private static TryResult unseen(RemovedObject<?> object, @Nullable ApiProblem problem) {
        if (problem != null) {
            return TryResult.of(WriteVerdict.notArrived(problem));
        }
        object.reportGone();
        return new TryResult(new Outcome.NotSeenYet(true), GONE);
    }

    /** The object of which it is not known whether it was removed; empty if it is gone. */
    <T> Optional<T> find(RemovedObject<T> object, Call call) throws ApiException, InterruptedException {
        return PatientRead.of(() -> read(object, call), context);
    }
}
