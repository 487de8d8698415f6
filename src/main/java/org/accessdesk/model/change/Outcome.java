package org.accessdesk.model.change;

import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.rule.Finding;

/** How the saving of one change ended. */
public sealed interface Outcome {

    /**
     * The server has it, proved by reading it back.
     *
     * @param meanwhile whether somebody else changed the object at the same time
     */
    record Saved(boolean meanwhile) implements Outcome {}

    /** The server had it already; nothing was sent. */
    record AlreadySo() implements Outcome {}

    /** It cannot be merged into what the server has now; nothing was sent. */
    record Conflicting(Conflict conflict) implements Outcome {}

    /** A guard stopped it on what the server has now; nothing was sent. */
    record Blocked(Finding finding) implements Outcome {}

    /** The server or the way to it refused, before or while it was sent; the server does not have it. */
    record Refused(ApiProblem problem) implements Outcome {}

    /** The write was answered or may have arrived, but what was read back is not what was sent. */
    record Differs() implements Outcome {}

    /** It was sent, and whether it arrived could not be found out; look again before anything else. */
    record Unclear(ApiProblem problem) implements Outcome {}

    /** A person stopped before it was sent. */
    record NotSent() implements Outcome {}

    /** Whether the draft is done with it. */
    default boolean isSettled() {
        return this instanceof Saved || this instanceof AlreadySo;
    }
}
