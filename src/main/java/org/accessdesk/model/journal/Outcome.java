package org.accessdesk.model.journal;

import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/** How saving one change ended. */
public sealed interface Outcome {

    /** The server has it, as the read-back proves. */
    record Saved() implements Outcome {}

    /** The server has it, with texts in another form: trimmed, composed, escaped or cut. */
    record SavedAs(List<KeptText> texts) implements Outcome {
        public SavedAs {
            texts = List.copyOf(texts);
        }
    }

    /**
     * The server has it, and its revision shows that somebody else wrote between the read and this write. A write
     * replaces the whole object and the platform has no concurrency check, so the other change may be lost.
     *
     * @param before the state read just before this write
     * @param after the server's state after it
     */
    record Overwrote(ServerState before, ServerState after) implements Outcome {}

    /**
     * The server accepted it, and somebody else has changed the object since.
     *
     * @param now the server's state, with or without this change
     */
    record ChangedSince(ServerState now) implements Outcome {}

    /**
     * The write succeeded, and reads still show the earlier state, as from a lagging replica.
     *
     * @param confirmed whether the response proves it by a higher revision; otherwise it stays drafted until a refresh
     * shows it
     */
    record NotSeenYet(boolean confirmed) implements Outcome {}

    /** The server had it already; nothing was sent. */
    record AlreadySo() implements Outcome {}

    /** It cannot be merged into the server's state; nothing was sent. */
    record Conflicting(Conflict conflict) implements Outcome {}

    /** A guard stopped it because of the server's state; nothing was sent. */
    record Blocked(Finding finding) implements Outcome {}

    /** The server or the network refused it before or during sending; the server does not have it. */
    record Refused(ApiProblem problem) implements Outcome {}

    /** The write was answered or may have arrived, but the read-back differs from what was sent. */
    record Differs() implements Outcome {}

    /**
     * It is unknown whether it arrived, and the object was changed more than once since: somebody may have reverted it.
     * It is not sent again without a person's decision.
     *
     * @param now the server's state
     */
    record TakenBack(ServerState now) implements Outcome {}

    /** It was sent, and its arrival could not be determined; it must be read again before anything else. */
    record Unclear(ApiProblem problem) implements Outcome {}

    /**
     * It was not reached: nothing was sent.
     *
     * @param why what stopped the run; null if a person did
     */
    record NotSent(@Nullable Message why) implements Outcome {

        /** A person stopped before it was sent. */
        public NotSent() {
            this(null);
        }
    }

    /** Whether the draft no longer needs it. */
    default boolean isSettled() {
        return switch (this) {
            case Saved _, SavedAs _, Overwrote _, ChangedSince _, AlreadySo _ -> true;
            case NotSeenYet(var confirmed) -> confirmed;
            case Conflicting _, Blocked _, Refused _, Differs _, TakenBack _, Unclear _, NotSent _ -> false;
        };
    }

    /** Whether the server accepted the write, or may have. */
    default boolean mayBeThere() {
        return switch (this) {
            case Saved _, SavedAs _, Overwrote _, ChangedSince _, NotSeenYet _, Differs _, TakenBack _, Unclear _ -> true;
            case AlreadySo _, Conflicting _, Blocked _, Refused _, NotSent _ -> false;
        };
    }

    /** The problem of the request; null if there was none, or no request failed. */
    default @Nullable ApiProblem problem() {
        return switch (this) {
            case Refused(var problem) -> problem;
            case Unclear(var problem) -> problem;
            case Saved _, SavedAs _, Overwrote _, ChangedSince _, NotSeenYet _, AlreadySo _, Conflicting _, Blocked _, Differs _, TakenBack _, NotSent _ ->
                null;
        };
    }

    /** Whether it was refused because no server was reached: a fault of the connection, not of the change. */
    default boolean reachedNoServer() {
        return this instanceof Refused(var problem) && problem.kind() == ApiProblem.Kind.UNREACHABLE;
    }

    /** The server's trace id for support; null if it sent none. */
    default @Nullable String traceId() {
        var problem = problem();
        return problem == null ? null : problem.traceId();
    }
}
