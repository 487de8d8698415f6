package org.accessdesk.service.apply.run;

import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.Outcome;
import org.jspecify.annotations.Nullable;

/** How one attempt at an item ended, and what the server had then; null if that is not known. */
public record TryResult(Outcome outcome, @Nullable ServerState after) {

    /** An end without knowledge of the server's state. */
    public static TryResult of(Outcome outcome) {
        return new TryResult(outcome, null);
    }

    /**
     * Whether it was sent on a connection that the server had closed, and the read-back proves that it did not arrive:
     * the revision is unchanged.
     */
    public boolean isUnsent() {
        return outcome instanceof Outcome.Refused(var problem) && problem.kind() == ApiProblem.Kind.DROPPED
                && after != null && after.revision() != null;
    }

    /** Why to try again after a wait; null if not. */
    @Nullable
    public ApiProblem rateLimit() {
        return outcome instanceof Outcome.Refused(var problem) && problem.kind() == ApiProblem.Kind.RATE_LIMITED
                ? problem
                : null;
    }
}
