package org.accessdesk.service.apply;

import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** Finds out what became of a PUT: by its answer, and by reading the object again until a replica that lags has caught up. */
final class ReadBack {
    private final Site site;

    ReadBack(Site site) {
        this.site = site;
    }

    /**
     * What was sent and what came back.
     *
     * @param answer the object as the server answers it; null where it answered nothing that can be read
     * @param problem what the PUT ended with; null if it was answered well
     */
    record Sent<T, W>(T now, W wanted, @Nullable T answer, @Nullable ApiProblem problem) {}

    <T, W> End of(Subject<T, W> subject, Change change, Sent<T, W> sent) throws InterruptedException {
        try {
            for (var looks = 1;; looks++) {
                var back = Patience.read(subject, site, site.steady());
                var verdict = verdict(subject, change, sent, back);
                // After a failed PUT the old state is what is to be expected, not a sign of lag.
                if (!verdict.isOld() || hasFailed(sent.problem) || !site.lag().waitFor(looks)) {
                    return end(subject, sent, back, verdict);
                }
            }
        } catch (ApiException e) {
            return End.of(new Outcome.Unclear(sent.problem == null ? e.problem() : sent.problem));
        }
    }

    /** What was accepted is still to be done, so that it is worth waiting for. */
    private static boolean hasFailed(@Nullable ApiProblem problem) {
        return problem != null && problem.kind() != ApiProblem.Kind.ACCEPTED;
    }

    private static <T, W> Verdict verdict(Subject<T, W> subject, Change change, Sent<T, W> sent, T back) {
        var answer = sent.answer;
        return new Verdict(change, subject.seen(sent.now), subject.seen(sent.now, sent.wanted),
                answer == null ? null : subject.seen(answer), subject.seen(back), subject.isWhole(sent.now, back));
    }

    /** What is known from now on is the newest of what was read and answered. */
    private <T, W> End end(Subject<T, W> subject, Sent<T, W> sent, T back, Verdict verdict) {
        var answer = verdict.answer();
        var newest = answer != null && verdict.isConfirmed() && verdict.isOld() ? subject.as(sent.now, answer) : back;
        subject.tell(site.known(), newest, subject.seen(sent.now, sent.wanted));
        return new End(verdict.outcome(sent.problem), subject.seen(newest));
    }
}
