package org.accessdesk.model.journal;

import java.util.Collection;

/** How a run ended as a whole. */
public enum RunResult {
    /** The server has everything, or there was nothing to do. */
    DONE,
    /** The server has everything, and may have lost somebody else's change by it. */
    OVERWRITTEN,
    /** The server has some changes. */
    PARTLY,
    /** The server has no change, or it is unknown whether it has. */
    NOT_DONE;

    /** The result of a run with these outcomes. */
    public static RunResult of(Collection<? extends Outcome> outcomes) {
        var settled = outcomes.stream().filter(Outcome::isSettled).count();
        if (settled < outcomes.size()) {
            return settled > 0 ? PARTLY : NOT_DONE;
        }
        return outcomes.stream().anyMatch(Outcome.Overwrote.class::isInstance) ? OVERWRITTEN : DONE;
    }
}
