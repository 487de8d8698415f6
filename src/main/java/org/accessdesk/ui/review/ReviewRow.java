package org.accessdesk.ui.review;

import java.util.List;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Tone;
import org.jspecify.annotations.Nullable;

/** A row of the review, as plain values. */
public sealed interface ReviewRow {

    /** What stays the same when the row is shown anew. */
    Object key();

    /** The head of the cards that follow. */
    record CardHeading(String text) implements ReviewRow {
        @Override
        public Object key() {
            return text;
        }
    }

    /**
     * One change.
     *
     * @param under the heading it stands under, for one change may stand under several; empty if there is none
     * @param kind what of the object changes: Groups, Group, API token
     * @param lines before and after
     * @param remarks the effect, what was merged, and what the guards found, a sentence each
     * @param aside how it relates to what the server has now: merged, nothing to do; may be empty
     * @param reason why this one; may be empty
     * @param sides the sides of its conflict; null where it has none
     * @param stale whether the audit trail can tell more of who changed it meanwhile
     */
    record Card(Target target, String under, String name, String kind, boolean included, List<CardLine> lines,
            List<Remark> remarks, String aside, String reason, @Nullable Sides sides,
            boolean stale) implements ReviewRow {
        public Card {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }

        @Override
        public Object key() {
            return List.of(target, under);
        }
    }

    /** Something of an object before and after, as chips; the label is empty where it goes without saying. */
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
     * @param sentence what happened
     * @param base what it was when it was drafted
     * @param mine what the draft wants
     * @param theirs what the server has
     * @param canKeepMine whether the draft can get its way
     */
    record Sides(String sentence, String base, String mine, String theirs, boolean canKeepMine) {

        /** Whether there is anything to compare. */
        public boolean areShown() {
            return !(base.isEmpty() && mine.isEmpty() && theirs.isEmpty());
        }
    }
}
