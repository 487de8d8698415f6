package org.accessdesk.service.apply;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.WriteVerdict;
import org.accessdesk.service.apply.remote.RemoteObject;
import org.jspecify.annotations.Nullable;

/** Finds out what became of a PUT: by its answer, and by reading the object again until a replica that lags has caught up. */
final class ReadBack {
    private final RunContext context;

    ReadBack(RunContext context) {
        this.context = context;
    }

    /**
     * What was sent and what came back.
     *
     * @param answer the object as the server answers it; null where it answered nothing that can be read
     * @param problem what the PUT ended with; null if it was answered well
     */
    record Sent<T, W>(T now, W wanted, @Nullable T answer, @Nullable ApiProblem problem) {}

    <T, W> TryResult of(RemoteObject<T, W> object, Change change, Sent<T, W> sent) throws InterruptedException {
        try {
            for (var looks = 1;; looks++) {
                var back = PatientRead.read(object, context, context.steady());
                var verdict = verdict(object, change, sent, back);
                // After a failed PUT the old state is what is to be expected, not a sign of lag.
                if (!verdict.isOld() || hasFailed(sent.problem) || !context.lag().waitFor(looks)) {
                    return end(object, sent, back, verdict);
                }
            }
        } catch (ApiException e) {
            return TryResult.of(new Outcome.Unclear(sent.problem == null ? e.problem() : sent.problem));
        }
    }

    /** What was accepted is still to be done, so that it is worth waiting for. */
    private static boolean hasFailed(@Nullable ApiProblem problem) {
        return problem != null && problem.kind() != ApiProblem.Kind.ACCEPTED;
    }

    private static <T, W> WriteVerdict verdict(RemoteObject<T, W> object, Change change, Sent<T, W> sent, T back) {
        var answer = sent.answer;
        return new WriteVerdict(change, object.stateOf(sent.now), object.stateOf(sent.now, sent.wanted),
                answer == null ? null : object.stateOf(answer), object.stateOf(back), object.isWhole(sent.now, back));
    }

    /** What is known from now on is the newest of what was read and answered. */
    private <T, W> TryResult end(RemoteObject<T, W> object, Sent<T, W> sent, T back, WriteVerdict verdict) {
        var answer = verdict.answer();
        var newest = answer != null && verdict.isConfirmed() && verdict.isOld() ? object.withState(sent.now, answer)
                : back;
        object.report(context.view(), newest, object.stateOf(sent.now, sent.wanted));
        return new TryResult(verdict.outcome(sent.problem), object.stateOf(newest));
    }
}
