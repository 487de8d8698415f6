package org.accessdesk.model.journal;

import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ServerState;
import org.accessdesk.model.change.StateMatch;
import org.jspecify.annotations.Nullable;

/**
 * What is found of an item that was being sent when the app ended, judged without an answer. One write more than before that
 * does not show this change was somebody else's, so that ours did not arrive; after two or more, ours may have been one of
 * them. Where the server sends no revisions, an unchanged content means either that nothing arrived or that it was taken back
 * since; only a later time of change tells the two apart.
 *
 * @param before what was read just before the PUT
 * @param wanted what was sent or about to be
 * @param now what the server has now
 * @param updatedSince whether the server says that the object was changed since the run began
 */
public record FoundState(Change change, ServerState before, ServerState wanted, ServerState now, boolean updatedSince) {

    /** How it ended; null if it did not arrive, so that it may be sent without undoing what somebody else did. */
    @Nullable
    public Outcome outcome() {
        if (StateMatch.fits(change, wanted, now)) {
            return asSent();
        }
        var has = StateMatch.holds(change, now);
        var writes = writes();
        if (writes == null) {
            return has ? new Outcome.ChangedSince(now)
                    : before.sameAs(now) && !updatedSince ? null : new Outcome.TakenBack(now);
        }
        if (writes <= 1) {
            return has ? new Outcome.AlreadySo() : null;
        }
        if (!has) {
            return new Outcome.TakenBack(now);
        }
        return writes > 2 ? new Outcome.Overwrote(before, now) : new Outcome.ChangedSince(now);
    }

    private Outcome asSent() {
        var writes = writes();
        if (writes != null && writes > 1) {
            return new Outcome.Overwrote(before, now);
        }
        var kept = StateMatch.keptOtherwise(change, wanted, now);
        return kept.isEmpty() ? new Outcome.Saved() : new Outcome.SavedAs(kept);
    }

    /** How many wrote since; null where the server sends no revisions. */
    private @Nullable Integer writes() {
        var from = before.revision();
        var to = now.revision();
        return from == null || to == null ? null : to - from;
    }
}
