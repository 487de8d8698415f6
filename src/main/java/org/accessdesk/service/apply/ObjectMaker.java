package org.accessdesk.service.apply;

import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.WriteVerdict;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.apply.read.PatientRead;
import org.accessdesk.service.apply.read.RunContext;
import org.accessdesk.service.apply.remote.NewObject;
import org.accessdesk.service.apply.run.TryResult;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Makes one new object: looks for what is there, sends one request, and reads the object back. A request to make
 * something must not be repeated blindly, so what is there already as it was wanted is taken for it; what is alike and
 * not as wanted is a conflict.
 */
final class ObjectMaker {
    /** How often to look for an object of which it is not known whether it was made: about two seconds. */
    private static final int MOST_LOOKS = 3;

    private final RunContext context;
    private final FreshGuards guards;

    ObjectMaker(RunContext context, FreshGuards guards) {
        this.context = context;
        this.guards = guards;
    }

    /** One attempt, after the journal has that the item began. */
    <T> TryResult attempt(NewObject<T> object, Change change, int index)
            throws ApiException, StoreException, InterruptedException {
        var call = context.stoppable();
        var all = context.limiter().requests().read(() -> object.alike(call));
        if (!all.isComplete()) {
            return TryResult.of(new Outcome.Blocked(new Finding.NotComplete(all.gaps(), change.target())));
        }
        object.reportListed(all.items());
        return switch (object.merge(all.items())) {
            case Merge.NothingToDo<?> _ -> new TryResult(new Outcome.AlreadySo(),
                    object.found(all.items()).map(object::stateOf).orElseThrow());
            case Merge.MergeConflict<?>(var conflict) -> TryResult.of(new Outcome.Conflicting(conflict));
            case Merge.ToPut<?> _ -> guarded(object, change, index);
        };
    }

    private <T> TryResult guarded(NewObject<T> object, Change change, int index)
            throws StoreException, InterruptedException {
        var finding = guards.against(change, context);
        if (finding.isPresent()) {
            return TryResult.of(new Outcome.Blocked(finding.get()));
        }
        if (context.stop().isOn()) {
            return TryResult.of(new Outcome.NotSent(context.stop().why()));
        }
        context.log().sending(index, new ServerState.NoObject(), object.wanted(), Cascade.NONE);
        return sent(object, change);
    }

    /** Not cancelled by the stop signal: a request in flight completes, so that its result is known. */
    private <T> TryResult sent(NewObject<T> object, Change change) throws InterruptedException {
        try {
            var answer = context.limiter().requests().write(() -> object.make(context.steady()));
            return seen(object, change, answer, null);
        } catch (ApiException e) {
            return WriteVerdict.mayHaveArrived(e.problem()) ? seen(object, change, Optional.empty(), e.problem())
                    : TryResult.of(new Outcome.Refused(e.problem()));
        }
    }

    /** Looks for the object, until a lagging replica has caught up. */
    private <T> TryResult seen(NewObject<T> object, Change change, Optional<T> answer, @Nullable ApiProblem problem)
            throws InterruptedException {
        try {
            var found = answer.isEmpty() ? find(object, context.steady()) : read(object, answer.get());
            if (found.isPresent()) {
                return new TryResult(take(object, change, found.get()), object.stateOf(found.get()));
            }
            if (answer.isPresent()) {
                return confirmed(object, answer.get());
            }
            return TryResult.of(problem == null ? new Outcome.NotSeenYet(false) : WriteVerdict.notArrived(problem));
        } catch (ApiException e) {
            if (answer.isPresent()) {
                return confirmed(object, answer.get());
            }
            // A look is cancelled only by closing the connection, which decides what becomes of the item.
            var isClosed = e.problem().kind() == ApiProblem.Kind.CANCELLED;
            return TryResult.of(new Outcome.Unclear(problem == null || isClosed ? e.problem() : problem));
        }
    }

    /** The response proves that it was made, though no read shows it. */
    private static <T> TryResult confirmed(NewObject<T> object, T answer) {
        object.reportMade(answer);
        return new TryResult(new Outcome.NotSeenYet(true), object.stateOf(answer));
    }

    private <T> Optional<T> read(NewObject<T> object, T answer) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            try {
                return Optional.of(PatientRead.of(() -> object.read(answer, context.steady()), context));
            } catch (ApiException e) {
                if (e.problem().kind() != ApiProblem.Kind.NOT_FOUND) {
                    throw e;
                }
                if (!context.lag().waitFor(looks)) {
                    return Optional.empty();
                }
            }
        }
    }

    /**
     * The object that a request made whose response is not known: one that is as wanted, of which there was none before.
     *
     * @throws ApiException also if the list is not complete
     */
    <T> Optional<T> find(NewObject<T> object, Call call) throws ApiException, InterruptedException {
        for (var looks = 1;; looks++) {
            var all = PatientRead.of(() -> object.alike(call), context);
            if (!all.isComplete()) {
                throw new ApiException(
                        ApiProblem.onTheWay(ApiProblem.Kind.NOT_UNDERSTOOD, all.gaps().getFirst()));
            }
            var found = object.found(all.items());
            if (found.isPresent() || looks >= MOST_LOOKS || !context.lag().waitFor(looks)) {
                return found;
            }
        }
    }

    /** Takes {@code made} for what {@code change} made, and tells how that ended. */
    <T> Outcome take(NewObject<T> object, Change change, T made) {
        object.reportMade(made);
        if (!object.isAsWanted(made)) {
            return new Outcome.ChangedSince(object.stateOf(made));
        }
        var kept = StateMatch.keptOtherwise(change, object.wanted(), object.stateOf(made));
        return kept.isEmpty() ? new Outcome.Saved() : new Outcome.SavedAs(kept);
    }
}
