package org.accessdesk.ui.history;

import java.util.ArrayList;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;

/**
 * The numbers of a run's changes by outcome.
 *
 * @param done changes that the server has
 * @param overwritten those of {@code done} that may have overwritten somebody else's change
 * @param failed changes that were refused, conflicting, blocked or read back differently
 * @param left changes that were not sent
 * @param unknown changes that were sent with unknown result
 */
public record Counts(int done, int overwritten, int failed, int left, int unknown) {

    /** The counts of {@code run}. */
    public static Counts of(Run run) {
        var counts = new Counts(0, 0, 0, 0, 0);
        for (var item : run.items()) {
            counts = counts.with(item);
        }
        return counts;
    }

    private Counts with(RunItem item) {
        return switch (item.outcome()) {
            case null -> item.phase() == RunItem.Phase.SENDING ? plusUnknown() : plusLeft();
            case Outcome.Saved _, Outcome.SavedAs _, Outcome.ChangedSince _, Outcome.AlreadySo _ -> plusDone(0);
            case Outcome.Overwrote _ -> plusDone(1);
            case Outcome.NotSeenYet(var confirmed) -> confirmed ? plusDone(0) : plusUnknown();
            case Outcome.NotSent _ -> plusLeft();
            case Outcome.Unclear _ -> plusUnknown();
            case Outcome.Conflicting _, Outcome.Blocked _, Outcome.Refused _, Outcome.Differs _, Outcome.TakenBack _ ->
                new Counts(done, overwritten, failed + 1, left, unknown);
        };
    }

    private Counts plusDone(int over) {
        return new Counts(done + 1, overwritten + over, failed, left, unknown);
    }

    private Counts plusLeft() {
        return new Counts(done, overwritten, failed, left + 1, unknown);
    }

    private Counts plusUnknown() {
        return new Counts(done, overwritten, failed, left, unknown + 1);
    }

    /** "58 done · 2 failed". */
    public String words() {
        var parts = new ArrayList<String>();
        parts.add(Texts.format("history.counts.done", done));
        if (overwritten > 0) {
            parts.add(Texts.format("history.counts.overwritten", overwritten));
        }
        if (failed > 0) {
            parts.add(Texts.format("history.counts.failed", failed));
        }
        if (left > 0) {
            parts.add(Texts.format("history.counts.left", left));
        }
        if (unknown > 0) {
            parts.add(Texts.format("history.counts.unknown", unknown));
        }
        return String.join(" · ", parts);
    }

    Tone tone() {
        return failed > 0 ? Tone.NEGATIVE : left + unknown + overwritten > 0 ? Tone.PENDING : Tone.POSITIVE;
    }
}
