package org.accessdesk.model.journal;

import java.util.Collection;

/** How a run ended as a whole. */
public enum RunResult {
    /** The server has all of it, or there was nothing to do. */
    DONE,
    /** The server has all of it, and somebody else's change may have been overwritten by it. */
    OVERWRITTEN,
    /** The server has some of it. */
    PARTLY,
    /** The server has nothing of it, or it is not known whether it has. */
    NOT_DONE;

    /** How a run with these outcomes ended. */
    public static RunResult of(Collection<? extends Outcome> outcomes) {
        var settled = outcomes.stream().filter(Outcome::isSettled).count();
        if (settled < outcomes.size()) {
            return settled > 0 ? PARTLY : NOT_DONE;
        }
        return outcomes.stream().anyMatch(Outcome.Overwrote.class::isInstance) ? OVERWRITTEN : DONE;
    }
}
