package org.accessdesk.service.apply.read;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.WriteVerdict;
import org.accessdesk.service.apply.remote.RemoteObject;
import org.accessdesk.service.apply.run.TryResult;
import org.jspecify.annotations.Nullable;

/**
 * Determines the result of a PUT: by its response, and by reading the object again until a lagging replica has caught
 * up.
 */
public final class ReadBack {
    private final RunContext context;

    public ReadBack(RunContext context) {
        this.context = context;
    }

    /**
     * A request and its response.
     *
     * @param answer the object in the response; null if it had none that can be read
     * @param problem why the PUT failed; null if it succeeded
     */
    public record Sent<T, W>(T now, W wanted, @Nullable T answer, @Nullable ApiProblem problem) {}

    public <T, W> TryResult of(RemoteObject<T, W> object, Change change, Sent<T, W> sent) throws InterruptedException {
        try {
            for (var looks = 1;; looks++) {
                var back = PatientRead.of(() -> object.read(context.steady()), context);
                var verdict = verdict(object, change, sent, back);
                // After a failed PUT the old state is expected and no sign of lag.
                if (!verdict.isOld() || hasFailed(sent.problem) || !context.lag().waitFor(looks)) {
                    return end(object, sent, back, verdict);
                }
            }
        } catch (ApiException e) {
            // A read-back is cancelled only by closing the connection, which decides what becomes of the item.
            var isClosed = e.problem().kind() == ApiProblem.Kind.CANCELLED;
            return TryResult.of(new Outcome.Unclear(sent.problem == null || isClosed ? e.problem() : sent.problem));
        }
    }

    /** An accepted request (202) is still to be done, so it is worth waiting for. */
    private static boolean hasFailed(@Nullable ApiProblem problem) {
        return problem != null && problem.kind() != ApiProblem.Kind.ACCEPTED;
    }

    private static <T, W> WriteVerdict verdict(RemoteObject<T, W> object, Change change, Sent<T, W> sent, T back) {
        var answer = sent.answer;
        return new WriteVerdict(change, object.stateOf(sent.now), object.stateOf(sent.now, sent.wanted),
                answer == null ? null : object.stateOf(answer), object.stateOf(back));
    }

    /** Stores the newest of the states that were read and answered. */
    private <T, W> TryResult end(RemoteObject<T, W> object, Sent<T, W> sent, T back, WriteVerdict verdict) {
        var answer = verdict.answer();
        var newest = answer != null && verdict.isConfirmed() && verdict.isOld() ? object.withState(sent.now, answer)
                : back;
        object.report(context.view(), newest, object.stateOf(sent.now, sent.wanted));
        return new TryResult(verdict.outcome(sent.problem), object.stateOf(newest));
    }
}
