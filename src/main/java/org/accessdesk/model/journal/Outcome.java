package org.accessdesk.model.journal;

import java.util.List;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Message;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.ServerState;
import org.accessdesk.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/** How the saving of one change ended. */
public sealed interface Outcome {

    /** The server has it, proved by reading it back. */
    record Saved() implements Outcome {}

    /** The server has it, and stores texts in a form of its own: trimmed, composed, escaped or cut. */
    record SavedAs(List<KeptText> texts) implements Outcome {
        public SavedAs {
            texts = List.copyOf(texts);
        }
    }

    /**
     * The server has it, and its revision tells that somebody else wrote between the read and this write. A write replaces
     * the whole object and the platform offers no check, so that other change may be lost.
     *
     * @param before what was read just before this write
     * @param after what the server had after it
     */
    record Overwrote(ServerState before, ServerState after) implements Outcome {}

    /**
     * The server took it, and somebody else has changed the object again since.
     *
     * @param now what the server has now, with or without what this change named
     */
    record ChangedSince(ServerState now) implements Outcome {}

    /**
     * The write was answered well, and reads still show what was there before, as a replica that lags does.
     *
     * @param confirmed whether the answer proves it by a higher revision; otherwise it stays drafted until a refresh shows it
     */
    record NotSeenYet(boolean confirmed) implements Outcome {}

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

    /**
     * Whether it arrived is not known, and the object was changed more than once since: it may have been done and taken
     * back by somebody else. It is not sent again before a person says so.
     *
     * @param now what the server has now
     */
    record TakenBack(ServerState now) implements Outcome {}

    /** It was sent, and whether it arrived could not be found out; look again before anything else. */
    record Unclear(ApiProblem problem) implements Outcome {}

    /**
     * Its turn did not come: nothing was sent.
     *
     * @param why what stopped the run; null where a person did
     */
    record NotSent(@Nullable Message why) implements Outcome {

        /** A person stopped before it was sent. */
        public NotSent() {
            this(null);
        }
    }

    /** Whether the draft is done with it. */
    default boolean isSettled() {
        return switch (this) {
            case Saved _, SavedAs _, Overwrote _, ChangedSince _, AlreadySo _ -> true;
            case NotSeenYet(var confirmed) -> confirmed;
            case Conflicting _, Blocked _, Refused _, Differs _, TakenBack _, Unclear _, NotSent _ -> false;
        };
    }

    /** Whether the server took the write, or may have taken it. */
    default boolean mayBeThere() {
        return switch (this) {
            case Saved _, SavedAs _, Overwrote _, ChangedSince _, NotSeenYet _, Differs _, TakenBack _, Unclear _ -> true;
            case AlreadySo _, Conflicting _, Blocked _, Refused _, NotSent _ -> false;
        };
    }

    /** What went wrong with the request; null where nothing did, or no request failed. */
    default @Nullable ApiProblem problem() {
        return switch (this) {
            case Refused(var problem) -> problem;
            case Unclear(var problem) -> problem;
            case Saved _, SavedAs _, Overwrote _, ChangedSince _, NotSeenYet _, AlreadySo _, Conflicting _, Blocked _, Differs _, TakenBack _, NotSent _ ->
                null;
        };
    }

    /** The server's id for its support; null if it sent none. */
    default @Nullable String traceId() {
        var problem = problem();
        return problem == null ? null : problem.traceId();
    }
}
