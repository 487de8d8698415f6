package org.accessdesk.model.journal;

import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.jspecify.annotations.Nullable;

/**
 * Decides how an item ended that was being sent when the app ended, without its response. One additional write that
 * does not show this change was somebody else's, so ours did not arrive; of two or more, ours may be one. If the server
 * sends no revisions, unchanged content means that nothing arrived or that it was reverted since; only a later time of
 * change distinguishes the two.
 *
 * @param before the state read just before the PUT
 * @param wanted what was sent or about to be
 * @param now the server's state now
 * @param updatedSince whether the server says that the object was changed since the run began
 */
public record FoundState(Change change, ServerState before, ServerState wanted, ServerState now, boolean updatedSince) {

    /** How it ended; null if it did not arrive, so that sending it undoes nobody's change. */
    @Nullable
    public Outcome outcome() {
        if (change instanceof InvitationRenewal) {
            return renewed();
        }
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

    /**
     * An invitation that was valid before looks the same afterwards: only the revision or the time of change tells that
     * it was sent. In doubt it is not sent again.
     */
    private @Nullable Outcome renewed() {
        var writes = writes();
        if (writes == null ? before.sameAs(now) : writes <= 0) {
            return null;
        }
        return StateMatch.holds(change, now) ? new Outcome.Saved() : new Outcome.ChangedSince(now);
    }

    private Outcome asSent() {
        var writes = writes();
        if (writes != null && writes > 1) {
            return new Outcome.Overwrote(before, now);
        }
        var kept = StateMatch.keptOtherwise(change, wanted, now);
        return kept.isEmpty() ? new Outcome.Saved() : new Outcome.SavedAs(kept);
    }

    /** The number of writes since; null if the server sends no revisions. */
    private @Nullable Integer writes() {
        var from = before.revision();
        var to = now.revision();
        return from == null || to == null ? null : to - from;
    }
}
