package org.accessdesk.ui.review.card;

import java.util.List;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Tone;
import org.jspecify.annotations.Nullable;

/** A row of the review, as plain values. */
public sealed interface ReviewRow {

    /** The heading of the cards that follow. */
    record CardHeading(String text) implements ReviewRow {}

    /**
     * One change.
     *
     * @param under the heading above it, as a change can appear under several; empty if there is none
     * @param kind what changes: Groups, Group, API token
     * @param lines before and after
     * @param remarks effect, merged changes and findings of guards, one sentence each
     * @param aside its relation to the server's state: merged, nothing to do; may be empty
     * @param reason the reason of this change; may be empty
     * @param sides the sides of its conflict; null if none
     * @param stale whether the audit trail can show who changed it in the meantime
     */
    record Card(Target target, String under, String name, String kind, boolean included, List<CardLine> lines,
            List<Remark> remarks, String aside, String reason, @Nullable Sides sides,
            boolean stale) implements ReviewRow {
        public Card {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }

        /** Whether {@code other} is of the same object, and under the same heading. */
        public boolean isAlso(Card other) {
            return target.equals(other.target) && under.equals(other.under);
        }
    }

    /** A property before and after, as chips; the label can be empty. */
    record CardLine(String label, List<Chip.Value> chips) {
        public CardLine {
            chips = List.copyOf(chips);
        }
    }

    /** A sentence below the chips. */
    record Remark(String text, Tone tone) {}

    /**
     * The sides of a conflict.
     *
     * @param sentence the description of the conflict
     * @param base the value when it was drafted
     * @param mine the drafted value
     * @param theirs the server's value
     * @param canKeepMine whether the draft's value can be kept
     */
    record Sides(String sentence, String base, String mine, String theirs, boolean canKeepMine) {

        /** Whether there is anything to compare. */
        public boolean areShown() {
            return !(base.isEmpty() && mine.isEmpty() && theirs.isEmpty());
        }
    }
}
