package org.accessdesk.ui.history;

import java.util.ArrayList;
import org.accessdesk.model.change.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.ui.kit.Texts;
import org.accessdesk.ui.kit.Tone;

/**
 * How the changes of a run ended.
 *
 * @param done the server has them
 * @param failed they were refused, conflicting, blocked or read back differently
 * @param left they were never sent
 * @param unknown they were sent and nobody knows
 */
public record Counts(int done, int failed, int left, int unknown) {

    /** The counts of {@code run}. */
    public static Counts of(Run run) {
        var counts = new Counts(0, 0, 0, 0);
        for (var item : run.items()) {
            counts = counts.with(item);
        }
        return counts;
    }

    private Counts with(RunItem item) {
        return switch (item.outcome()) {
            case null -> item.phase() == RunItem.Phase.SENDING ? new Counts(done, failed, left, unknown + 1)
                    : new Counts(done, failed, left + 1, unknown);
            case Outcome.Saved _,Outcome.AlreadySo _ -> new Counts(done + 1, failed, left, unknown);
            case Outcome.NotSent _ -> new Counts(done, failed, left + 1, unknown);
            case Outcome.Unclear _ -> new Counts(done, failed, left, unknown + 1);
            case Outcome.Conflicting _,Outcome.Blocked _,Outcome.Refused _,Outcome.Differs _ ->
                new Counts(done, failed + 1, left, unknown);
        };
    }

    /** "58 done · 2 failed". */
    public String words() {
        var parts = new ArrayList<String>();
        parts.add(Texts.format("history.counts.done", done));
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
        return failed > 0 ? Tone.NEGATIVE : left + unknown > 0 ? Tone.PENDING : Tone.POSITIVE;
    }
}
