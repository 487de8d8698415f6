package org.accessdesk.model.journal;

import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a PUT ended, by the states that were read. The revision of an object rises by one with every write, so it
 * shows how many others wrote, before this write or after it; without revisions only the content shows it.
 *
 * @param before the state read just before the PUT
 * @param wanted what was sent
 * @param answer the state in the response; null if it had none that can be read
 * @param back the state read afterwards
 */
public record WriteVerdict(Change change, ServerState before, ServerState wanted, @Nullable ServerState answer,
        ServerState back) {
    private static final int SERVER_ERRORS = 500;
    private static final int SUCCESS = 2;

    /** Whether the response shows what was sent. */
    private boolean isAnswered() {
        return answer != null && StateMatch.fits(change, wanted, answer);
    }

    /** Whether the response proves the write: what was sent, at a higher revision than before. */
    public boolean isConfirmed() {
        return answer != null && isAnswered() && rise(before, answer, 0) > 0;
    }

    /** Whether the read-back is from before the write, as from a lagging replica. */
    public boolean isOld() {
        if (answer != null && isConfirmed()) {
            return rise(back, answer, before.sameAs(back) && !fits() ? 1 : 0) > 0;
        }
        var risen = rise(before, back, 0);
        return risen < 0 || (risen == 0 && before.sameAs(back) && (hasRevisions() || !fits()));
    }

    private boolean hasRevisions() {
        return before.revision() != null && back.revision() != null;
    }

    private boolean fits() {
        return StateMatch.fits(change, wanted, back);
    }

    /** By how much the revision rose; {@code unknown} if one of the two has none. */
    private static int rise(ServerState from, ServerState to, int unknown) {
        var low = from.revision();
        var high = to.revision();
        return low == null || high == null ? unknown : high - low;
    }

    /**
     * How it ended.
     *
     * @param problem why the PUT failed; null if it succeeded
     */
    public Outcome outcome(@Nullable ApiProblem problem) {
        if (isOld()) {
            return unseen(problem);
        }
        if (isAnswered() || fits() || StateMatch.holds(change, back)) {
            return arrived();
        }
        if (problem == null) {
            return new Outcome.Differs();
        }
        if (rise(before, back, 0) > 1) {
            return new Outcome.TakenBack(back);
        }
        return before.sameAs(back) ? notArrived(problem) : new Outcome.Differs();
    }

    private Outcome unseen(@Nullable ApiProblem problem) {
        if (problem != null) {
            return notArrived(problem);
        }
        return answer != null && isConfirmed() && othersBefore() > 0
                ? new Outcome.Overwrote(before, answer)
                : new Outcome.NotSeenYet(isConfirmed());
    }

    /** How a write ended that failed with {@code problem} and is not to be seen. */
    public static Outcome notArrived(ApiProblem problem) {
        return switch (problem.kind()) {
            case CANCELLED -> new Outcome.NotSent();
            case ACCEPTED -> new Outcome.Unclear(problem);
            default -> new Outcome.Refused(problem);
        };
    }

    private Outcome arrived() {
        if (othersBefore() > 0) {
            return new Outcome.Overwrote(before, back);
        }
        if (fits()) {
            var kept = StateMatch.keptOtherwise(change, wanted, back);
            if (kept.isEmpty() || !isChangedSince()) {
                return kept.isEmpty() ? new Outcome.Saved() : new Outcome.SavedAs(kept);
            }
        }
        return isChangedSince() ? new Outcome.ChangedSince(back) : new Outcome.Differs();
    }

    /**
     * The number of writes by others between the read and this write; if only the read-back shows it, a later write of
     * others is subtracted.
     */
    private int othersBefore() {
        if (answer != null && isConfirmed()) {
            return rise(before, answer, 1) - 1;
        }
        return rise(before, back, 1) - (fits() ? 1 : 2);
    }

    /** Whether others wrote after this write. */
    private boolean isChangedSince() {
        return (answer != null && isConfirmed() ? rise(answer, back, 0) : rise(before, back, 1) - 1) > 0;
    }

    /** Whether a PUT that ended with {@code problem} may have taken effect. */
    public static boolean mayHaveArrived(ApiProblem problem) {
        // A 503 that asks to wait may come from a server or a gateway, and proves nothing; nor does a success that
        // refuses.
        return problem.status() >= SERVER_ERRORS || problem.status() / 100 == SUCCESS || switch (problem.kind()) {
            case UNANSWERED, DROPPED, NOT_UNDERSTOOD, CANCELLED, SERVER_ERROR, TOO_LARGE, REDIRECTED, TIMED_OUT,
                    ACCEPTED,
                    APP_FAULT_SENT ->
                true;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, UNREACHABLE, TLS,
                    PROXY_SIGN_IN, APP_FAULT ->
                false;
        };
    }
}
