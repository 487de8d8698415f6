package org.accessdesk.service.apply;

import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What was read back after a PUT, compared.
 *
 * @param asWanted whether it is just what was sent
 * @param has whether it has what the change names, whatever else it has
 * @param asBefore whether it is just what it was
 * @param jumped whether its revision tells of another write besides ours
 */
record Verdict(boolean asWanted, boolean has, boolean asBefore, boolean jumped) {
    private static final int SERVER_ERRORS = 500;

    static <T, W> Verdict of(Subject<T, W> subject, T now, W wanted, T back) {
        var before = subject.seen(now);
        var after = subject.seen(back);
        return new Verdict(Contents.same(subject.seen(now, wanted), after) && subject.isWhole(now, back),
                subject.has(back), Contents.same(before, after), Contents.jumped(before, after));
    }

    /**
     * How it ended.
     *
     * @param problem what the PUT ended with; null if it was answered well
     */
    Outcome outcome(@Nullable ApiProblem problem) {
        if (asWanted || (has && jumped)) {
            return new Outcome.Saved(jumped);
        }
        if (asBefore && problem != null) {
            return problem.kind() == ApiProblem.Kind.CANCELLED
                    ? new Outcome.NotSent()
                    : new Outcome.Refused(problem);
        }
        return new Outcome.Differs();
    }

    /** Whether a PUT that ended with {@code problem} may have taken effect. */
    static boolean mayHaveArrived(ApiProblem problem) {
        // A 503 that asks to wait is a server's or a gateway's word, and no proof either.
        return problem.status() >= SERVER_ERRORS || switch (problem.kind()) {
            case UNANSWERED, NOT_UNDERSTOOD, CANCELLED, SERVER_ERROR, TOO_LARGE, REDIRECTED, TIMED_OUT -> true;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, UNREACHABLE, TLS,
                    PROXY_SIGN_IN ->
                false;
        };
    }
}
