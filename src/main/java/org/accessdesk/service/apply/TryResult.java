package org.accessdesk.service.apply;

import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** How one try of an item ended, and what the server had then; null if that is not known. */
record TryResult(Outcome outcome, @Nullable ServerState after) {

    /** It ended, and nothing is known of what the server has. */
    static TryResult of(Outcome outcome) {
        return new TryResult(outcome, null);
    }

    /**
     * Whether it was sent on a connection that the server had closed, and the read-back proves that it did not arrive: the
     * revision is what it was.
     */
    boolean isUnsent() {
        return outcome instanceof Outcome.Refused(var problem) && problem.kind() == ApiProblem.Kind.DROPPED
                && after != null && after.revision() != null;
    }

    /** Why it is to be tried again after a wait; null if it is not. */
    @Nullable
    ApiProblem rateLimit() {
        return outcome instanceof Outcome.Refused(var problem) && problem.kind() == ApiProblem.Kind.RATE_LIMITED
                ? problem
                : null;
    }
}
